package org.allmende.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.HistoryNotes;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTree;
import org.allmende.work.Rights;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who are asked can do, and how a round is withdrawn. */
@Component
public class SignoffReply {

    private final ProjectTree tree;
    private final Rights rights;
    private final Colleagues colleagues;
    private final Signoffs signoffs;
    private final SignoffRecord records;
    private final StandingIn standingIn;
    private final HistoryNotes history;
    private final Announcing announcing;

    SignoffReply(
            ProjectTree tree,
            Rights rights,
            Colleagues colleagues,
            Signoffs signoffs,
            SignoffRecord records,
            StandingIn standingIn,
            HistoryNotes history,
            Announcing announcing) {
        this.tree = tree;
        this.rights = rights;
        this.colleagues = colleagues;
        this.signoffs = signoffs;
        this.records = records;
        this.standingIn = standingIn;
        this.history = history;
        this.announcing = announcing;
    }

    /** Which step of which round. */
    public record Place(ProjectId project, ItemId item, SignoffId signoff, UUID step) {}

    /**
     * @param ofOthers whether who started the round may do it too
     * @throws Forbidden when neither the viewer is asked, whatever they sent, nor, for an answer,
     *     somebody for whom they stand in today
     */
    @Transactional(readOnly = true)
    public void refuseStrangers(Viewer viewer, Place place, boolean ofOthers) {
        tree.at(viewer, place.project(), place.item());
        Signoff round = signoffs.visibleTo(viewer, place.project(), place.item(), place.signoff());
        SignoffStep step = round.step(place.step()).orElseThrow(NotFound::new);
        if (ofOthers && round.initiator().equals(viewer.person())) {
            return;
        }
        if (!step.signers().contains(viewer.person())) {
            if (ofOthers) {
                throw new Forbidden();
            }
            insteadOf(viewer, place, step);
        }
    }

    /**
     * By who is asked, or by who stands in for them today.
     *
     * @param remark may be empty unless the answer needs one
     */
    @Transactional
    public SignoffState answer(Viewer viewer, Place place, SignoffAnswer answer, String remark) {
        Signoff round = locked(viewer, place);
        SignoffStep step = open(viewer, round, place.step());
        PersonId insteadOf =
                step.signers().contains(viewer.person()) ? null : insteadOf(viewer, place, step);
        if (answer.needsRemark() && remark.isEmpty()) {
            throw new Refused(Problem.at("remark", "signoff.remark.required." + answer));
        }
        records.answer(viewer, place.project(), step.id(), answer, remark, insteadOf);
        UUID change =
                trace(
                        viewer,
                        place,
                        "signoff.history."
                                + answer
                                + (remark.isEmpty() ? "" : ".remark")
                                + (insteadOf == null ? "" : ".instead"),
                        insteadOf == null ? null : name(viewer, insteadOf),
                        remark.isEmpty() ? null : remark);
        SignoffState state = after(round, step, answer);
        if (state != SignoffState.RUNNING) {
            records.end(viewer, round.id(), state);
        }
        announcing.moved(viewer, round, change);
        return state;
    }

    /**
     * Hands a step on to a colleague who sees the task. The person themselves does it, or who
     * started the round when that person is away.
     */
    @Transactional
    public void handOn(Viewer viewer, Place place, PersonId from, PersonId to, String reason) {
        Signoff round = locked(viewer, place);
        SignoffStep step = open(viewer, round, place.step());
        boolean own = from.equals(viewer.person()) && step.signers().contains(from);
        if (!own && !round.initiator().equals(viewer.person())) {
            throw new Forbidden();
        }
        if (!step.signers().contains(from)) {
            throw new Refused(Problem.at("from", "signoff.handOn.from"));
        }
        var cards = colleagues.cards(viewer, List.of(from, to));
        PersonCard card = cards.get(to);
        if (card == null) {
            throw new Refused(Problem.at("to", "shell.problem.choice"));
        }
        String name = card.name();
        if (step.signers().contains(to)) {
            throw new Refused(Problem.at("to", "signoff.handOn.already", name));
        }
        // Who asks does not sign in the place of those who were asked.
        if (!own && to.equals(viewer.person())) {
            throw new Refused(Problem.at("to", "signoff.handOn.self"));
        }
        if (!rights.at(viewer, place.item()).containsKey(to)) {
            throw new Refused(Problem.at("to", "signoff.handOn.stranger", name));
        }
        records.handOn(viewer, place.project(), step.id(), from, to, reason);
        PersonCard before = cards.get(from);
        UUID change =
                trace(
                        viewer,
                        place,
                        "signoff.history.handedOn",
                        before == null ? null : before.name(),
                        name);
        announcing.moved(viewer, round, change);
    }

    @Transactional
    public void withdraw(Viewer viewer, ProjectId project, ItemId item, SignoffId id) {
        Project seen = tree.at(viewer, project, item).unarchived();
        Signoff round = signoffs.visibleTo(viewer, project, item, id);
        signoffs.lock(viewer, id);
        if (!round.initiator().equals(viewer.person()) && !seen.mayPlan()) {
            throw new Forbidden();
        }
        if (!signoffs.visibleTo(viewer, project, item, id).isRunning()) {
            throw new Refused("signoff.over");
        }
        records.end(viewer, id, SignoffState.WITHDRAWN);
        history.note(
                viewer,
                new Subject(seen, tree.item(viewer, item)),
                "signoff.history.withdrawn",
                null,
                round.subject(),
                Cause.HAND);
    }

    /** As it is once nobody else can change it. */
    private Signoff locked(Viewer viewer, Place place) {
        tree.at(viewer, place.project(), place.item()).unarchived();
        signoffs.visibleTo(viewer, place.project(), place.item(), place.signoff());
        signoffs.lock(viewer, place.signoff());
        return signoffs.visibleTo(viewer, place.project(), place.item(), place.signoff());
    }

    /** For whom of those who are asked the viewer stands in. */
    private PersonId insteadOf(Viewer viewer, Place place, SignoffStep step) {
        return standingIn
                .represented(viewer, place.item(), standingIn.away(viewer), step.signers())
                .stream()
                .findFirst()
                .orElseThrow(Forbidden::new);
    }

    private String name(Viewer viewer, PersonId person) {
        PersonCard card = colleagues.cards(viewer, List.of(person)).get(person);
        return card == null ? "–" : card.name();
    }

    private SignoffStep open(Viewer viewer, Signoff round, UUID id) {
        SignoffStep step = round.step(id).orElseThrow(NotFound::new);
        SignoffStep.Given given = step.given();
        if (given != null) {
            throw new Refused("signoff.answered", name(viewer, given.person()));
        }
        if (!round.isRunning()) {
            throw new Refused("signoff.over");
        }
        if (!round.isOpen(step)) {
            throw new Refused("signoff.notYet");
        }
        return step;
    }

    private static SignoffState after(Signoff round, SignoffStep step, SignoffAnswer answer) {
        var answers = new ArrayList<@Nullable SignoffAnswer>();
        for (SignoffStep one : round.steps()) {
            SignoffStep.Given given = one.given();
            answers.add(
                    one.id().equals(step.id()) ? answer : given == null ? null : given.answer());
        }
        return Signoff.after(answers);
    }

    private UUID trace(
            Viewer viewer,
            Place place,
            String sentence,
            @Nullable String from,
            @Nullable String to) {
        var subject =
                new Subject(
                        tree.at(viewer, place.project(), place.item()),
                        tree.item(viewer, place.item()));
        return history.note(viewer, subject, sentence, from, to, Cause.HAND);
    }
}

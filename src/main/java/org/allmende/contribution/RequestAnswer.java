package org.allmende.contribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.drafting.DraftEditing;
import org.allmende.drafting.DraftId;
import org.allmende.drafting.DraftStart;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.Authorities;
import org.allmende.people.AuthorityCard;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanMerge;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who look after a template accept a proposal, parts of it, or nothing. */
@Component
public class RequestAnswer {

    private final ChangeRequests requests;
    private final Contributing contributing;
    private final Templates templates;
    private final Authorities authorities;
    private final DraftStart drafts;
    private final DraftEditing editing;
    private final RequestNews news;

    RequestAnswer(
            ChangeRequests requests,
            Contributing contributing,
            Templates templates,
            Authorities authorities,
            DraftStart drafts,
            DraftEditing editing,
            RequestNews news) {
        this.requests = requests;
        this.contributing = contributing;
        this.templates = templates;
        this.authorities = authorities;
        this.drafts = drafts;
        this.editing = editing;
        this.news = news;
    }

    /**
     * Takes the chosen changes into a draft of the next version: the one that earlier proposals
     * went into, as long as it can be written, or else a new one.
     *
     * @throws Forbidden for everybody but those who look after the template
     * @throws Refused at the field {@code chosen} without any, or when the proposal is over
     * @throws Stale when the template has a newer version than was seen
     */
    @Transactional
    public DraftId accept(Viewer viewer, ChangeRequestId id, AnswerForm form) {
        ChangeRequest request = requests.locked(viewer, id).forAnswering(viewer);
        Template template = templates.visibleTo(viewer, request.slug());
        if (!template.version().id().toString().equals(form.newest())) {
            throw new Stale();
        }
        Plan base = templates.document(viewer, request.version()).plan();
        PlanDocument newest = templates.document(viewer, template.version());
        PlanMerge offered = PlanMerge.merge(base, newest.plan(), request.document().plan());
        Set<String> chosen = chosen(offered, form);
        String words = words(form, false);
        DraftId draft =
                openDraft(viewer, request)
                        .map(known -> continued(viewer, known, request, base, chosen))
                        .orElseGet(() ->
                                drafts.from(
                                        viewer,
                                        named(request, merged(newest, base, request, chosen))));
        RequestState state =
                chosen.size() == offered.changes().size()
                        ? RequestState.ACCEPTED
                        : RequestState.PARTLY;
        requests.answer(
                viewer, id, state, List.copyOf(chosen), words, contributing.name(viewer), draft);
        news.toProposer(viewer, request, state.name(), words);
        return draft;
    }

    /**
     * @throws Forbidden for everybody but those who look after the template
     * @throws Refused at the field {@code words} without a reason, or when the proposal is over
     */
    @Transactional
    public void decline(Viewer viewer, ChangeRequestId id, AnswerForm form) {
        ChangeRequest request = requests.locked(viewer, id).forAnswering(viewer);
        String words = words(form, true);
        requests.answer(
                viewer,
                id,
                RequestState.DECLINED,
                List.of(),
                words,
                contributing.name(viewer),
                null);
        news.toProposer(viewer, request, RequestState.DECLINED.name(), words);
    }

    private static Set<String> chosen(PlanMerge offered, AnswerForm form) {
        Set<String> chosen =
                offered.changes().stream()
                        .map(change -> change.id().toString())
                        .filter(form.chosen()::contains)
                        .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            throw new Refused(Problem.at("chosen", "contribution.answer.none"));
        }
        return chosen;
    }

    private static String words(AnswerForm form, boolean needed) {
        var problems = new Problems();
        String words =
                needed
                        ? problems.required("words", form.words(), Contributing.LONGEST_REASON)
                        : problems.text("words", form.words(), Contributing.LONGEST_REASON);
        problems.refuseIfAny();
        return words;
    }

    /**
     * Starter content has no next version here: there each proposal begins a template of its own.
     */
    private Optional<DraftId> openDraft(Viewer viewer, ChangeRequest request) {
        return requests.lastDraft(viewer, request)
                .filter(draft -> editing.of(viewer, draft).state().mayChange());
    }

    private DraftId continued(
            Viewer viewer, DraftId draft, ChangeRequest request, Plan base, Set<String> chosen) {
        editing.edit(
                viewer, draft, document -> named(request, merged(document, base, request, chosen)));
        return draft;
    }

    private static PlanDocument merged(
            PlanDocument into, Plan base, ChangeRequest request, Set<String> chosen) {
        PlanMerge merge = PlanMerge.merge(base, into.plan(), request.document().plan());
        return into.with(merge.making(chosen).plan());
    }

    private PlanDocument named(ChangeRequest request, PlanDocument document) {
        return request.authority().equals(request.maintainer())
                ? document
                : document.contributedBy(
                        authorities
                                .card(request.authority())
                                .map(AuthorityCard::name)
                                .orElseThrow());
    }
}

package org.allmende.questions;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.community.ContributionState;
import org.allmende.library.Template;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking, putting it into better words, and taking it back. */
@Component
public class QuestionAsking {

    private final AskedQuestions questions;
    private final Followers followers;
    private final SimilarQuestions similar;
    private final QuestionSubjects subjects;
    private final QuestionNetwork network;
    private final ContributionDoor door;
    private final Clock clock;
    private final TransactionTemplate transaction;

    QuestionAsking(
            AskedQuestions questions,
            Followers followers,
            SimilarQuestions similar,
            QuestionSubjects subjects,
            QuestionNetwork network,
            ContributionDoor door,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.questions = questions;
        this.followers = followers;
        this.similar = similar;
        this.subjects = subjects;
        this.network = network;
        this.door = door;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it, and where it stands. */
    public record Asked(QuestionId id, ContributionState state) {}

    /**
     * The question, which whoever asked it follows.
     *
     * @throws Refused also where earlier ones like it were not shown yet
     */
    public Asked ask(Viewer viewer, QuestionForm form) {
        Optional<QuestionSubjects.Subject> subject =
                requireNonNull(
                        transaction.execute(status -> {
                            network.require(viewer);
                            return subjects.of(viewer, form);
                        }));
        QuestionForm.Read read = form.read(subject.isPresent());
        showSimilar(viewer, form);
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    var id = new QuestionId(TimeOrderedId.next());
                    Template template = subject.orElseThrow().template();
                    questions.add(
                            viewer,
                            id,
                            read,
                            similar.terms(read.title(), read.tags()),
                            template == null ? null : template.id(),
                            subject.orElseThrow().task(),
                            clock.instant());
                    followers.add(viewer, id);
                    return new Asked(id, entered(viewer, id, read));
                }));
    }

    /** The form of one's own question. */
    @Transactional(readOnly = true)
    public QuestionForm form(Viewer viewer, QuestionId id) {
        return QuestionForm.of(own(viewer, id));
    }

    /**
     * @throws Stale when it was changed meanwhile
     */
    public Asked reword(Viewer viewer, QuestionId id, QuestionForm form) {
        AskedQuestion question = requireNonNull(transaction.execute(status -> own(viewer, id)));
        QuestionForm.Read read = form.read(true);
        if (read.forAll() && !question.forAll() && question.answers() > 0) {
            throw new Refused(List.of(Problem.at("circle", "questions.form.circle.answered")));
        }
        if (!form.version().equals(Integer.toString(question.version()))) {
            throw new Stale();
        }
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    if (!questions.change(
                            viewer,
                            id,
                            read,
                            similar.terms(read.title(), read.tags()),
                            question.version())) {
                        throw new Stale();
                    }
                    return new Asked(id, entered(viewer, id, read));
                }));
    }

    /**
     * Takes one's own question back.
     *
     * @throws Refused once somebody has answered
     */
    @Transactional
    public void withdraw(Viewer viewer, QuestionId id) {
        own(viewer, id);
        if (!questions.withdraw(viewer, id)) {
            throw new Refused("questions.withdraw.answered");
        }
        door.remove(viewer, AskedQuestion.key(id));
    }

    /** Once, before the question is sent; who saw them while typing has seen them. */
    private void showSimilar(Viewer viewer, QuestionForm form) {
        if (form.seen().isEmpty()
                && requireNonNull(
                        transaction.execute(
                                status -> !similar.to(viewer, form.title()).isEmpty()))) {
            throw new Refused(List.of(Problem.at("title", "questions.similar.first")));
        }
    }

    private ContributionState entered(Viewer viewer, QuestionId id, QuestionForm.Read read) {
        return door.enter(
                viewer,
                new Contribution(
                        AskedQuestion.key(id),
                        read.title(),
                        read.about().isEmpty() ? read.title() : read.about(),
                        AskedQuestion.path(id)));
    }

    private AskedQuestion own(Viewer viewer, QuestionId id) {
        network.require(viewer);
        AskedQuestion question = questions.find(viewer, id).orElseThrow(NotFound::new);
        if (!question.own()) {
            throw new Forbidden();
        }
        return question;
    }
}

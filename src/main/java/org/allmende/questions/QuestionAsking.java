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
import org.allmende.shared.Stale;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** QuestionAsking, putting it into better words, and saying which answer helped. */
@Component
public class QuestionAsking {

    private final AskedQuestions questions;
    private final Answers answers;
    private final Followers followers;
    private final SimilarQuestions similar;
    private final QuestionSubjects subjects;
    private final QuestionNetwork network;
    private final ContributionDoor door;
    private final QuestionNews news;
    private final Clock clock;
    private final TransactionTemplate transaction;

    QuestionAsking(
            AskedQuestions questions,
            Answers answers,
            Followers followers,
            SimilarQuestions similar,
            QuestionSubjects subjects,
            QuestionNetwork network,
            ContributionDoor door,
            QuestionNews news,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.questions = questions;
        this.answers = answers;
        this.followers = followers;
        this.similar = similar;
        this.subjects = subjects;
        this.network = network;
        this.door = door;
        this.news = news;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it, and where it stands. */
    public record Asked(QuestionId id, ContributionState state) {}

    /** The question, which whoever asked it follows. */
    public Asked ask(Viewer viewer, QuestionForm form) {
        Optional<QuestionSubjects.Subject> subject =
                requireNonNull(
                        transaction.execute(status -> {
                            network.require(viewer);
                            return subjects.of(viewer, form);
                        }));
        QuestionForm.Read read = form.read(subject.isPresent());
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
     * This answer helped.
     *
     * @param answer or null to take it back
     */
    @Transactional
    public void accept(Viewer viewer, QuestionId id, @Nullable AnswerId answer) {
        AskedQuestion question = own(viewer, id);
        if (answer == null) {
            questions.accept(viewer, id, null);
            return;
        }
        Answer helped = answers.find(viewer, id, answer).orElseThrow(NotFound::new);
        questions.accept(viewer, id, answer);
        if (helped.person() != null && !helped.own() && !helped.accepted()) {
            news.tell(viewer, helped.house(), List.of(helped.person()), question, "accepted");
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

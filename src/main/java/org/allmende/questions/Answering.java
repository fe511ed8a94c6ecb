package org.allmende.questions;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.community.ContributionState;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.shared.TimeOrderedId;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Answering, putting it into better words, and taking it back. */
@Component
public class Answering {

    public static final int LONGEST = 8000;

    private final AskedQuestions questions;
    private final Answers answers;
    private final Followers followers;
    private final QuestionNetwork network;
    private final ContributionDoor door;
    private final QuestionNews news;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Answering(
            AskedQuestions questions,
            Answers answers,
            Followers followers,
            QuestionNetwork network,
            ContributionDoor door,
            QuestionNews news,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.questions = questions;
        this.answers = answers;
        this.followers = followers;
        this.network = network;
        this.door = door;
        this.news = news;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whoever answers follows the question from then on. */
    public ContributionState answer(Viewer viewer, QuestionId id, String typed) {
        transaction.executeWithoutResult(status -> visible(viewer, id));
        String words = read(typed);
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    AskedQuestion question = visible(viewer, id);
                    var answer = new AnswerId(TimeOrderedId.next());
                    answers.add(viewer, id, answer, words, clock.instant());
                    followers.add(viewer, id);
                    ContributionState state = enter(viewer, question, answer, words);
                    if (state == ContributionState.VISIBLE) {
                        news.answered(viewer, question, viewer.person());
                    }
                    return state;
                }));
    }

    /** The words of one's own answer, to be put otherwise. */
    @Transactional(readOnly = true)
    public Answer own(Viewer viewer, QuestionId id, AnswerId answer) {
        visible(viewer, id);
        Answer one = answers.find(viewer, id, answer).orElseThrow(NotFound::new);
        if (!one.own()) {
            throw new Forbidden();
        }
        return one;
    }

    /**
     * @throws Stale when it was changed meanwhile
     */
    public ContributionState reword(
            Viewer viewer, QuestionId id, AnswerId answer, String typed, String version) {
        Answer before = requireNonNull(transaction.execute(status -> own(viewer, id, answer)));
        String words = read(typed);
        if (!version.equals(Integer.toString(before.version()))) {
            throw new Stale();
        }
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    if (!answers.change(viewer, answer, words, before.version())) {
                        throw new Stale();
                    }
                    return enter(viewer, visible(viewer, id), answer, words);
                }));
    }

    /** Takes one's own answer back. */
    @Transactional
    public void remove(Viewer viewer, QuestionId id, AnswerId answer) {
        own(viewer, id, answer);
        answers.remove(viewer, answer);
        door.remove(viewer, Answer.key(answer));
    }

    private ContributionState enter(
            Viewer viewer, AskedQuestion question, AnswerId answer, String words) {
        return door.enter(
                viewer,
                new Contribution(Answer.key(answer), question.title(), words, question.path()));
    }

    private AskedQuestion visible(Viewer viewer, QuestionId id) {
        network.require(viewer);
        return questions.find(viewer, id).orElseThrow(NotFound::new);
    }

    private static String read(String typed) {
        var problems = new Problems();
        String words = problems.required("words", typed, LONGEST);
        problems.refuseIfAny();
        return words;
    }
}

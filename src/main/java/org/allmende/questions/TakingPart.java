package org.allmende.questions;

import java.util.List;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Voting for answers, saying which one helped, and following a question. */
@Component
@Transactional
public class TakingPart {

    private final AskedQuestions questions;
    private final Answers answers;
    private final Followers followers;
    private final QuestionNetwork network;
    private final QuestionNews news;

    TakingPart(
            AskedQuestions questions,
            Answers answers,
            Followers followers,
            QuestionNetwork network,
            QuestionNews news) {
        this.questions = questions;
        this.answers = answers;
        this.followers = followers;
        this.network = network;
        this.news = news;
    }

    /**
     * “Das hilft uns”: one voice for each administration, which any of its people gives or takes
     * back.
     *
     * @throws Refused for answers of one's own administration
     */
    public void vote(Viewer viewer, QuestionId id, AnswerId answer) {
        visible(viewer, id);
        Answer one = answers.find(viewer, id, answer).orElseThrow(NotFound::new);
        if (one.house().equals(viewer.authority())) {
            throw new Refused("questions.vote.own");
        }
        answers.toggle(viewer, answer);
    }

    /**
     * This answer helped whoever asked.
     *
     * @param answer or null to take it back
     */
    public void accept(Viewer viewer, QuestionId id, @Nullable AnswerId answer) {
        AskedQuestion question = visible(viewer, id);
        if (!question.own()) {
            throw new Forbidden();
        }
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

    public void follow(Viewer viewer, QuestionId id, boolean from) {
        visible(viewer, id);
        if (from) {
            followers.add(viewer, id);
        } else {
            followers.remove(viewer, id);
        }
    }

    private AskedQuestion visible(Viewer viewer, QuestionId id) {
        network.require(viewer);
        return questions.find(viewer, id).orElseThrow(NotFound::new);
    }
}

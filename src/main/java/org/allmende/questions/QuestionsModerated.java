package org.allmende.questions;

import org.allmende.community.ContributionModerated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An answer that waited to be looked at is read by others from now on: who follows is told. */
@Component
class QuestionsModerated {

    private final AskedQuestions questions;
    private final Answers answers;
    private final QuestionNews news;

    QuestionsModerated(AskedQuestions questions, Answers answers, QuestionNews news) {
        this.questions = questions;
        this.answers = answers;
        this.news = news;
    }

    @EventListener
    void on(ContributionModerated event) {
        if (!event.isReleased() || !event.key().kind().equals(Answer.KIND)) {
            return;
        }
        var id = new AnswerId(event.key().id());
        answers.question(event.by(), id)
                .flatMap(question -> questions.find(event.by(), question))
                .ifPresent(question ->
                        answers.find(event.by(), question.id(), id)
                                .ifPresent(answer ->
                                        news.answered(event.by(), question, answer.person())));
    }
}

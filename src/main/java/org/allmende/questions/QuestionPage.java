package org.allmende.questions;

import java.util.List;
import org.allmende.tenancy.Viewer;

/**
 * A question with its answers.
 *
 * @param follows whether the viewer hears of it
 * @param referred how many were asked whether they have done it; only for who asked
 * @param mayTalk whether the viewer's administration is verified
 */
public record QuestionPage(
        Viewer viewer,
        AskedQuestion question,
        List<Answer> answers,
        boolean follows,
        int referred,
        boolean mayTalk) {

    public boolean mayRefer() {
        return question.own() && question.at() != null && referred < Referring.MOST_ASKED;
    }

    /** Nobody votes for their own house. */
    public boolean mayVote(Answer answer) {
        return mayTalk && !answer.house().equals(viewer.authority());
    }
}

package org.allmende.questions;

import java.util.List;
import org.allmende.commons.Belonging;
import org.allmende.community.ContributionState;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answers.
 *
 * @param viewer or null for visitors
 * @param follows whether the viewer hears of it
 * @param referral to whom it was handed, as far as that concerns the viewer
 * @param mayTalk whether the viewer's administration is verified
 */
public record QuestionPage(
        @Nullable Viewer viewer,
        AskedQuestion question,
        List<Answer> answers,
        boolean follows,
        Referral referral,
        boolean mayTalk,
        Belonging belonging) {

    public boolean mayRefer() {
        return mayTalk
                && question.own()
                && question.standing() == ContributionState.VISIBLE
                && question.isReferable()
                && referral.asked() < Referring.MOST_ASKED;
    }

    /** Nobody votes for their own house. */
    public boolean mayVote(Answer answer) {
        return mayTalk && viewer != null && !answer.house().equals(viewer.authority());
    }

    /** Reports are for those who are signed in, about what others wrote. */
    public boolean mayFlag(boolean own) {
        return viewer != null && !own;
    }
}

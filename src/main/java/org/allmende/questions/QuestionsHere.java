package org.allmende.questions;

import java.util.List;

/**
 * The questions about a template, beside its content.
 *
 * @param template part of its address
 * @param verified whether the viewer's authority is, so that anything is shown at all
 * @param more whether there are more
 */
public record QuestionsHere(
        String template, boolean verified, List<AskedQuestion> questions, boolean more) {

    public String all() {
        return QuestionFilter.at(template).path();
    }

    public String asking() {
        return AskedQuestion.PATH + "/neu?vorlage=" + template;
    }
}

package org.allmende.questions;

import java.util.List;

/**
 * A page of questions.
 *
 * @param verified whether the viewer's authority is, so that anything is shown at all
 * @param more whether there is another page
 * @param tags the most frequent ones
 */
public record QuestionList(
        QuestionFilter filter,
        boolean verified,
        List<AskedQuestion> questions,
        boolean more,
        List<String> tags) {}

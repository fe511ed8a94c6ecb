package org.allmende.questions;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page of questions.
 *
 * @param verified whether the viewer's authority is; without that, only what is for all is shown
 * @param more whether there is another page
 * @param tags the most frequent ones
 * @param refused whether the viewer wants no questions to be handed to them
 */
public record QuestionList(
        QuestionFilter filter,
        boolean verified,
        List<AskedQuestion> questions,
        boolean more,
        List<String> tags,
        boolean refused) {

    /** Parts that there are for the viewer. */
    public List<QuestionFilter.Part> parts() {
        return Stream.of(QuestionFilter.Part.values())
                .filter(part -> verified || !part.isPersonal())
                .toList();
    }
}

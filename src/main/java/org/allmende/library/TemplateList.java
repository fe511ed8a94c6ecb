package org.allmende.library;

import java.util.List;
import org.allmende.search.Marking;
import org.jspecify.annotations.Nullable;

/**
 * The overview of the library.
 *
 * @param templates those of this page
 * @param subjects all that hold something for the typed words
 * @param software programs that templates in sight were carried out with, by name
 * @param more whether another page follows
 * @param suggestion words that were probably meant, or null
 * @param marking shows what a template was found by
 */
public record TemplateList(
        TemplateFilter filter,
        List<Template> templates,
        List<Subject> subjects,
        List<String> software,
        boolean more,
        @Nullable String suggestion,
        Marking marking) {

    /** A field of the library, and how many templates it holds. */
    public record Subject(String name, long templates) {}

    /** How many templates there are for the typed words, of all subjects. */
    public long total() {
        return subjects.stream().mapToLong(Subject::templates).sum();
    }

    /** How many the list holds, over all pages. */
    public long found() {
        return filter.subject().isEmpty()
                ? total()
                : subjects.stream()
                        .filter(subject -> subject.name().equals(filter.subject()))
                        .mapToLong(Subject::templates)
                        .sum();
    }
}

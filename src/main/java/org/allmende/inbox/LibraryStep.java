package org.allmende.inbox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.inbox.Happening.Step;
import org.allmende.library.StewardNews;
import org.allmende.tenancy.PersonId;

/** News of the library as a step: what it is about, and the sentence. */
record LibraryStep(UUID about, String path, String title, String key, String words) {

    private static final String FIELD = "LIBRARY";
    private static final String BETWEEN = "\n";
    private static final int PARTS = 5;
    private static final int LONGEST = 1_000;

    /** Without people it is for all who write templates. */
    static Step write(StewardNews news) {
        String text =
                String.join(
                        BETWEEN,
                        news.about().toString(),
                        news.path(),
                        news.title().replace(BETWEEN, " "),
                        news.key(),
                        news.words());
        String people =
                news.people().stream().map(PersonId::toString).collect(Collectors.joining(","));
        return new Step(
                null,
                FIELD,
                text.substring(0, Math.min(LONGEST, text.length())),
                people.isEmpty() ? null : people);
    }

    static Optional<LibraryStep> first(List<Step> steps) {
        return steps.stream().filter(step -> step.is(FIELD)).findFirst().map(LibraryStep::of);
    }

    static LibraryStep of(Step step) {
        String[] parts = Objects.requireNonNull(step.from()).split(BETWEEN, PARTS);
        return new LibraryStep(UUID.fromString(parts[0]), parts[1], parts[2], parts[3], parts[4]);
    }
}

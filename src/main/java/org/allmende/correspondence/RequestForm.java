package org.allmende.correspondence;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.UUID;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is typed by who asks somebody. The first three come from the link that led here.
 *
 * @param anlass the word of an {@link Occasion}
 * @param zu what it is about, as its address says
 * @param person who is asked
 */
public record RequestForm(String anlass, String zu, String person, String words) {

    public static final int LONGEST = 4_000;

    public RequestForm(
            @Nullable String anlass,
            @Nullable String zu,
            @Nullable String person,
            @Nullable String words) {
        this.anlass = requireNonNullElse(anlass, "");
        this.zu = requireNonNullElse(zu, "");
        this.person = requireNonNullElse(person, "");
        this.words = requireNonNullElse(words, "");
    }

    Optional<PersonId> asked() {
        try {
            return Optional.of(new PersonId(UUID.fromString(person)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static String read(String typed) {
        var problems = new Problems();
        String words = problems.required("words", typed, LONGEST);
        problems.refuseIfAny();
        return words;
    }
}

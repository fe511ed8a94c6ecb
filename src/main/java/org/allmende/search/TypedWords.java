package org.allmende.search;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How typed words become a question to PostgreSQL: reduced to letters and digits, so that
 * “TR-03138” and “§ 6a” mean the same in texts and questions.
 */
public final class TypedWords {

    private static final int MOST_TERMS = 12;

    private TypedWords() {}

    /**
     * A text for {@code to_tsquery} that finds all typed words, also as beginnings; empty when
     * nothing can be found by it.
     */
    public static String query(String typed) {
        return Arrays.stream(plain(typed).split(" "))
                .filter(term -> !term.isEmpty())
                .limit(MOST_TERMS)
                .map(term -> term + ":*")
                .collect(Collectors.joining(" & "));
    }

    /** Nothing but letters, digits and single blanks. */
    public static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

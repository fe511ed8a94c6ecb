package org.allmende.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word of a text.
 *
 * @param term its stem, by which it is compared
 * @param folded itself without capitals, umlauts and accents
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param parts what it is composed of, as far as that is known; empty for a simple word
 */
public record Word(String term, String folded, int start, int end, List<Part> parts) {

    /** A word within a word. */
    public record Part(String term, String folded) {}

    static Word of(String term, String folded, int start, int end) {
        return new Word(term, folded, start, end, List.of());
    }

    Word with(Part part) {
        return new Word(
                term, folded, start, end, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** How much of it its parts are, from 0 to 1; letters between them belong to none. */
    double explained() {
        return parts.stream().mapToInt(part -> part.folded().length()).sum()
                / (double) folded.length();
    }

    /** All stems by which it is found. */
    public Stream<String> terms() {
        return Stream.concat(Stream.of(term), parts.stream().map(Part::term));
    }
}

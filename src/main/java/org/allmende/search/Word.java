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

    /**
     * Leaves out what lies within a part that is there: “Führung” in “Einführung”. A word that is a
     * part of the list itself has no others.
     */
    Word with(Part part) {
        int taken = 0;
        for (Part before : parts) {
            taken = folded.indexOf(before.folded(), taken) + before.folded().length();
        }
        return folded.indexOf(part.folded(), taken) < 0
                ? this
                : new Word(
                        term,
                        folded,
                        start,
                        end,
                        Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** Without parts where the only one is the word itself, perhaps in another form. */
    Word simplified() {
        boolean itself = parts.size() == 1 && parts.getFirst().term().equals(term);
        return itself ? of(term, folded, start, end) : this;
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

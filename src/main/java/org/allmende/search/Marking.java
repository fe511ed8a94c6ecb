package org.allmende.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Shows in a text what it was found by.
 *
 * @param terms stems that were asked for
 */
public record Marking(GermanWords words, Set<String> terms) {

    /** A stretch of text that was asked for, or was not. */
    public record Piece(String text, boolean hit) {}

    /** The whole text in pieces; a compound is marked as a whole. */
    public List<Piece> of(String text) {
        if (terms.isEmpty()) {
            return List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Word word : words.of(text)) {
            if (word.terms().anyMatch(terms::contains)) {
                add(pieces, text.substring(done, word.start()), false);
                add(pieces, text.substring(word.start(), word.end()), true);
                done = word.end();
            }
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    /** Hits that only a hyphen parts become one. */
    private static void add(List<Piece> pieces, String text, boolean hit) {
        boolean joins =
                hit
                        && pieces.size() > 1
                        && pieces.getLast().text().equals("-")
                        && pieces.get(pieces.size() - 2).hit();
        if (joins) {
            String hyphen = pieces.removeLast().text();
            pieces.add(new Piece(pieces.removeLast().text() + hyphen + text, true));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }
}

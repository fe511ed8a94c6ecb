package org.allmende.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * A typed word that may be another one, by letters that are missing, too many, wrong or swapped:
 * one in words from four letters on, two from eight on.
 */
public final class Misspelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private final List<CharacterRunAutomaton> within = new ArrayList<>();

    /**
     * @param folded as {@link Word#folded}
     */
    public Misspelling(String folded) {
        var automata = new LevenshteinAutomata(folded, true);
        int most = folded.length() < SHORTEST ? 0 : folded.length() < LONG ? 1 : 2;
        for (int errors = 0; errors <= most; errors++) {
            within.add(new CharacterRunAutomaton(automata.toAutomaton(errors)));
        }
    }

    /** How many letters apart the other word is; empty when it is too far away. */
    public OptionalInt errors(String other) {
        for (int errors = 0; errors < within.size(); errors++) {
            if (within.get(errors).run(other)) {
                return OptionalInt.of(errors);
            }
        }
        return OptionalInt.empty();
    }
}

package org.allmende.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Reads {@code library/words/synonyms.txt}. A compound there is meant in two words, too
 * (“Stellenbesetzung”: “Stellen besetzen”).
 */
final class Synonyms extends SynonymMap.Parser {

    /** So much of a compound must be known for its parts to mean the same. */
    private static final double WHOLE = 0.7;

    private final GermanWords words;

    Synonyms(GermanWords words, Analyzer analyzer) {
        super(true, analyzer);
        this.words = words;
    }

    @Override
    public void parse(Reader lines) throws IOException, ParseException {
        int number = 0;
        for (String line : new BufferedReader(lines).lines().toList()) {
            number++;
            try {
                add(line);
            } catch (IllegalArgumentException broken) {
                throw new ParseException("line " + number + ": " + broken.getMessage(), number);
            }
        }
    }

    private void add(String line) throws IOException {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] sides = line.split("=>");
        List<CharsRef> found = entries(sides[sides.length - 1]);
        for (CharsRef typed : entries(sides[0])) {
            for (CharsRef meant : found) {
                if (!typed.equals(meant)) {
                    add(typed, meant, true);
                }
            }
        }
    }

    private List<CharsRef> entries(String side) throws IOException {
        List<CharsRef> entries = new ArrayList<>();
        for (String entry : Arrays.stream(side.split(",")).flatMap(this::spoken).toList()) {
            entries.add(CharsRef.deepCopyOf(analyze(entry, new CharsRefBuilder())));
        }
        return entries;
    }

    private Stream<String> spoken(String entry) {
        List<Word> parted = words.of(entry);
        return parted.size() == 1 && parted.getFirst().explained() >= WHOLE
                ? Stream.of(
                        entry,
                        parted.getFirst().parts().stream()
                                .map(Word.Part::folded)
                                .collect(Collectors.joining(" ")))
                : Stream.of(entry);
    }
}

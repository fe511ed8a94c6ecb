package org.allmende.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts beside each other, in which the words that differ are marked. */
public record WordMarks(List<Piece> old, List<Piece> now) {

    /** A run of words; marked if only this text has it. */
    public record Piece(String text, boolean marked) {}

    /** A word, the blanks between two, or a single sign. */
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    static WordMarks of(String old, String now) {
        var patch = DiffUtils.diff(words(old), words(now), true);
        List<Piece> before = new ArrayList<>();
        List<Piece> after = new ArrayList<>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            boolean marked = delta.getType() != DeltaType.EQUAL;
            add(before, delta.getSource(), marked);
            add(after, delta.getTarget(), marked);
        }
        return new WordMarks(List.copyOf(before), List.copyOf(after));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, Chunk<String> words, boolean marked) {
        String text = String.join("", words.getLines());
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked && !text.isBlank()));
        }
    }
}

package org.allmende.entry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a pasted table probably say: by the words of a header, otherwise by what
 * stands in them.
 *
 * @param header whether the first row names the columns
 */
record ColumnGuess(boolean header, List<PastedColumn> columns) {

    private static final int LOOKED_AT = 50;

    static ColumnGuess of(PastedText text, KnownPeople people) {
        var named = new ArrayList<@Nullable PastedColumn>();
        int words = 0;
        for (int c = 0; c < text.columns(); c++) {
            PastedColumn column = PastedColumn.named(text.cell(0, c));
            boolean taken = column != null && named.contains(column);
            named.add(taken ? null : column);
            words += column == null ? 0 : 1;
        }
        long filled = text.rows().getFirst().stream().filter(cell -> !cell.isEmpty()).count();
        boolean header = words > 1 || words == 1 && filled == 1;
        return new ColumnGuess(header, filledIn(text, people, header, named));
    }

    private static List<PastedColumn> filledIn(
            PastedText text,
            KnownPeople people,
            boolean header,
            List<@Nullable PastedColumn> named) {
        var columns = new ArrayList<PastedColumn>();
        Set<PastedColumn> free = EnumSet.allOf(PastedColumn.class);
        if (header) {
            named.stream().filter(column -> column != null).forEach(free::remove);
        }
        for (int c = 0; c < text.columns(); c++) {
            PastedColumn known = header ? named.get(c) : null;
            List<String> cells = cells(text, header, c);
            if (known == PastedColumn.LEVEL && isCounted(text.cell(0, c)) && !isNumbering(cells)) {
                known = PastedColumn.IGNORED;
            }
            PastedColumn column = known != null ? known : byContent(cells, people, free);
            free.remove(column);
            free.add(PastedColumn.IGNORED);
            columns.add(column);
        }
        if (free.contains(PastedColumn.TITLE)) {
            columns.set(longest(text, header, columns), PastedColumn.TITLE);
        }
        if (!header && !columns.contains(PastedColumn.END)) {
            // A single date without a name is when something is due.
            columns.replaceAll(column -> column == PastedColumn.START ? PastedColumn.END : column);
        }
        return columns;
    }

    private static PastedColumn byContent(
            List<String> cells, KnownPeople people, Set<PastedColumn> free) {
        if (cells.isEmpty()) {
            return PastedColumn.IGNORED;
        }
        if (mostly(cells, cell -> CellReading.date(cell) != null)) {
            return first(free, PastedColumn.START, PastedColumn.END);
        }
        if (mostly(
                        cells,
                        cell ->
                                cell.length() <= CellReading.LONGEST_LEVEL
                                        && cell.matches("\\d{1,3}(\\.\\d{1,3})*\\.?"))
                && isNumbering(cells)) {
            return first(free, PastedColumn.LEVEL);
        }
        if (mostly(
                cells,
                cell ->
                        cell.toLowerCase(Locale.GERMAN)
                                .matches("\\d+([.,]\\d+)?\\s*(h|std\\.?|stunden?|pt|tage?|d)"))) {
            return first(free, PastedColumn.EFFORT);
        }
        if (mostly(cells, cell -> CellReading.priority(cell) != null && !cell.matches("\\d"))) {
            return first(free, PastedColumn.PRIORITY);
        }
        if (mostly(cells, cell -> CellReading.kind(cell) != null)) {
            return first(free, PastedColumn.KIND);
        }
        if (mostly(cells, people::isOneOrSeveral)) {
            return first(free, PastedColumn.RESPONSIBLE, PastedColumn.ASSIGNEES);
        }
        return PastedColumn.IGNORED;
    }

    private static boolean isCounted(String header) {
        return header.toLowerCase(Locale.GERMAN).matches("(nr|num|pos|psp).*");
    }

    /** Levels begin at the top; 1, 2, 3, 4 … merely counts. */
    private static boolean isNumbering(List<String> cells) {
        return !cells.isEmpty()
                && cells.getFirst().matches("[01]\\.?")
                && (cells.stream().anyMatch(cell -> cell.matches("\\d+\\.\\d.*"))
                        || cells.stream().distinct().count() < cells.size());
    }

    private static boolean mostly(List<String> cells, Predicate<String> test) {
        return cells.stream().filter(test).count() * 3 > cells.size() * 2L;
    }

    private static PastedColumn first(Set<PastedColumn> free, PastedColumn... wanted) {
        for (PastedColumn column : wanted) {
            if (free.contains(column)) {
                return column;
            }
        }
        return PastedColumn.IGNORED;
    }

    private static List<String> cells(PastedText text, boolean header, int column) {
        var cells = new ArrayList<String>();
        for (int r = header ? 1 : 0; r < Math.min(text.rows().size(), LOOKED_AT); r++) {
            if (!text.cell(r, column).isEmpty()) {
                cells.add(text.cell(r, column));
            }
        }
        return cells;
    }

    private static int longest(PastedText text, boolean header, List<PastedColumn> columns) {
        int best = 0;
        long most = -1;
        for (int c = 0; c < columns.size(); c++) {
            List<String> cells = cells(text, header, c);
            // Of two texts the first is the title unless it is hardly ever there.
            long length =
                    columns.get(c) != PastedColumn.IGNORED
                            ? -1
                            : cells.stream().filter(cell -> cell.matches(".*\\p{L}{2}.*")).count();
            if (length > most) {
                most = length;
                best = c;
            }
        }
        return best;
    }
}

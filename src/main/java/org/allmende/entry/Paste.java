package org.allmende.entry;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.allmende.plan.ItemKind;
import org.allmende.work.OutlineLine;

/**
 * A pasted list as it was understood.
 *
 * @param text the list itself, with what was said anew
 * @param table whether it has columns; otherwise its lines are titles
 * @param header whether its first row names the columns
 * @param columns what each column says
 * @param samples the first words of each column, for those without a name
 * @param rows without the header
 */
public record Paste(
        String text,
        boolean table,
        boolean header,
        List<PastedColumn> columns,
        List<String> samples,
        List<PasteRow> rows) {

    private static final int SHOWN = 100;
    private static final int MENDED = 50;

    /** What stands on the page: the first rows, and those with something wrong. */
    public List<PasteRow> shown() {
        var wrong = rows.stream().filter(PasteRow::isWrong).limit(MENDED).toList();
        return IntStream.range(0, rows.size())
                .filter(i -> i < SHOWN || wrong.contains(rows.get(i)))
                .mapToObj(rows::get)
                .toList();
    }

    /** Columns that are not left out, by their index. */
    public List<Integer> used() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i) != PastedColumn.IGNORED)
                .boxed()
                .toList();
    }

    public int wrong() {
        return (int)
                rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.problem() != null)
                        .count();
    }

    public long packages() {
        return rows.stream().filter(row -> row.kind() == ItemKind.PACKAGE).count();
    }

    public List<OutlineLine> lines() {
        return rows.stream().map(PasteRow::line).filter(Objects::nonNull).toList();
    }
}

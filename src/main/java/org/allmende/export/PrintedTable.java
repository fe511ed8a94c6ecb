package org.allmende.export;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmende.shared.Refused;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A list on paper: how wide its columns are. They are measured here, because a page that measures
 * them by itself lets one long word push the others off the paper.
 *
 * @param shares of the width, in per cent, a column each
 */
public record PrintedTable(Table table, List<Integer> shares) {

    /**
     * Some 2,000 rows of a wide list: about 80 pages and 300 MB while they are set. Who needs more
     * has no use for paper.
     */
    static final int MOST_CELLS = 26_000;

    /** Letters that stand in a line of the paper, and between two columns. */
    private static final int LINE = 160;

    private static final int GAP = 3;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int DAY = 10;

    /** Of this many cells in a hundred the whole text counts; the few longer ones wrap. */
    private static final int USUAL = 90;

    static PrintedTable of(Table table) {
        int most = MOST_CELLS / table.headings().size();
        if (table.rows().size() > most) {
            throw new Refused("export.paper.long", table.rows().size(), most);
        }
        return new PrintedTable(table, shares(widths(table)));
    }

    private static int[] widths(Table table) {
        return IntStream.range(0, table.headings().size())
                .map(column -> width(table, column))
                .toArray();
    }

    private static int width(Table table, int column) {
        int[] lengths =
                table.rows().stream().mapToInt(row -> length(row.get(column))).sorted().toArray();
        int usual = lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * USUAL / 100];
        int heading =
                Stream.of(table.headings().get(column).split(" "))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        return Math.max(heading, usual) + GAP;
    }

    /** What is too wide gives way first, so that dates and states stay on one line. */
    private static List<Integer> shares(int[] widths) {
        int widest = WIDEST;
        while (widest > NARROWEST && sum(widths, widest) > LINE) {
            widest--;
        }
        int most = widest;
        int all = sum(widths, most);
        return IntStream.of(widths)
                .map(width -> 100 * Math.clamp(width, NARROWEST, most) / all)
                .boxed()
                .toList();
    }

    private static int sum(int[] widths, int most) {
        return IntStream.of(widths).map(width -> Math.clamp(width, NARROWEST, most)).sum();
    }

    private static int length(@Nullable Object cell) {
        return switch (cell) {
            case null -> 0;
            case LocalDate day -> DAY;
            default -> cell.toString().length();
        };
    }

    public String shown(Texts t, @Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> t.date(day);
            case Number number -> t.number(number.longValue());
            default -> cell.toString();
        };
    }

    public static boolean isNumber(@Nullable Object cell) {
        return cell instanceof Number;
    }
}

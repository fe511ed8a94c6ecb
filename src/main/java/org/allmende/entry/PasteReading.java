package org.allmende.entry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.allmende.people.Colleagues;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a pasted list: its grid, its columns, its levels, its cells. */
@Component
public class PasteReading {

    private final Colleagues colleagues;

    PasteReading(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /**
     * @param chosen what the columns say, or null to guess
     * @param fixes cells said anew
     * @throws Refused when the text is broken or two columns say the same
     */
    @Transactional(readOnly = true)
    public Paste read(
            Viewer viewer,
            String typed,
            @Nullable List<PastedColumn> chosen,
            List<PasteFix> fixes) {
        PastedText first = PastedText.read(typed);
        String mended = fixes.isEmpty() ? typed : first.with(fixes);
        PastedText text = fixes.isEmpty() ? first : PastedText.read(mended);
        var people = new KnownPeople(colleagues.of(viewer));
        if (!text.table()) {
            var columns = List.of(PastedColumn.TITLE);
            return new Paste(
                    mended, false, false, columns, List.of(""), rows(text, false, columns, people));
        }
        ColumnGuess guess = ColumnGuess.of(text, people);
        List<PastedColumn> columns =
                chosen == null || chosen.size() != text.columns() ? guess.columns() : chosen;
        refuseUnclear(columns);
        return new Paste(
                mended,
                true,
                guess.header(),
                columns,
                IntStream.range(0, columns.size()).mapToObj(c -> text.cell(0, c)).toList(),
                rows(text, guess.header(), columns, people));
    }

    private static void refuseUnclear(List<PastedColumn> columns) {
        var seen = EnumSet.noneOf(PastedColumn.class);
        for (PastedColumn column : columns) {
            if (column != PastedColumn.IGNORED && !seen.add(column)) {
                throw new Refused(Problem.at("spalte", "entry.columns.twice." + column));
            }
        }
        if (!seen.contains(PastedColumn.TITLE)) {
            throw new Refused(Problem.at("spalte", "entry.columns.noTitle"));
        }
    }

    private static List<PasteRow> rows(
            PastedText text, boolean header, List<PastedColumn> columns, KnownPeople people) {
        int first = header ? 1 : 0;
        int level = columns.indexOf(PastedColumn.LEVEL);
        boolean numbered =
                level >= 0
                        && IntStream.range(first, text.rows().size())
                                .anyMatch(r -> text.cell(r, level).matches("\\d+\\.\\d.*"));
        var depths = new ArrayList<Integer>();
        for (int r = first; r < text.rows().size(); r++) {
            Integer wanted =
                    level >= 0
                            ? CellReading.level(text.cell(r, level), numbered)
                            : text.table()
                                    ? Integer.valueOf(1)
                                    : Integer.valueOf(text.depths().get(r) + 1);
            int above = depths.isEmpty() ? -1 : depths.getLast();
            depths.add(wanted == null ? Math.max(above, 0) : Math.clamp(wanted - 1L, 0, above + 1));
        }
        var rows = new ArrayList<PasteRow>();
        for (int i = 0; i < depths.size(); i++) {
            boolean holds = i + 1 < depths.size() && depths.get(i + 1) > depths.get(i);
            var reading = new RowReading(text, first + i, columns, people, numbered);
            rows.add(reading.row(depths.get(i), holds));
        }
        return rows;
    }
}

package org.allmende.effort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.export.Table;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/** One’s own week as it leaves the house: a line for each booking. */
public final class WeekTable {

    private record Line(Booking booking, String project, String task) {}

    private WeekTable() {}

    public static Table of(Texts t, WeekSheet sheet) {
        Stream<Line> seen =
                sheet.rows().stream()
                        .flatMap(row ->
                                row.cells().stream()
                                        .flatMap(cell -> cell.bookings().stream())
                                        .map(booking ->
                                                new Line(
                                                        booking, row.projectTitle(), row.title())));
        Stream<Line> unseen =
                sheet.unseen().stream()
                        .map(booking -> new Line(booking, "", t.of("effort.week.unseen")));
        return new Table(
                t.of("effort.week.file", sheet.week().toString()),
                Stream.of(
                                "effort.day",
                                "work.project",
                                "effort.week.task",
                                "effort.time",
                                "effort.week.minutes",
                                "effort.comment")
                        .map(t::of)
                        .toList(),
                Stream.concat(seen, unseen)
                        .sorted(Comparator.comparing(line -> line.booking().day()))
                        .map(WeekTable::cells)
                        .toList());
    }

    private static List<@Nullable Object> cells(Line line) {
        return Arrays.asList(
                line.booking().day(),
                line.project(),
                line.task(),
                ShownTime.of(line.booking().minutes()),
                line.booking().minutes(),
                line.booking().comment());
    }
}

package org.allmende.chart;

import java.time.LocalDate;
import java.util.List;
import org.allmende.plan.FreeDay;

/** The days behind the bars: weekends as one path, holidays and closing days each with its name. */
final class DayLayer {

    /** Longer charts show months and quarters, in which single days are thinner than a hair. */
    private static final int MOST_DAYS = 366 * 40;

    private final TimeAxis axis;
    private final ChartWords words;
    private final int height;
    private final List<FreeDay> free;

    DayLayer(TimeAxis axis, ChartWords words, Chart chart, int height) {
        this.axis = axis;
        this.words = words;
        this.height = height;
        DayRange range = axis.range();
        free =
                range.days() > MOST_DAYS
                        ? List.of()
                        : chart.calendar().freeDays(range.first(), range.last());
    }

    Markup drawn() {
        var out = new Markup(4_000);
        out.add("<path class=\"schedule__weekend\" d=\"").add(weekends()).add("\"/>");
        named(out, "schedule__holiday", true);
        named(out, "schedule__closing", false);
        return out;
    }

    /** Holidays and closing days in words, for those who do not see the bands. */
    List<String> names() {
        return free.stream()
                .filter(day -> day.kind() != FreeDay.Kind.WEEKEND)
                .map(words::free)
                .toList();
    }

    boolean closes() {
        return free.stream().anyMatch(this::isClosing);
    }

    /** Neighbouring days are one band; each band is drawn from the corner of the one before. */
    private Markup weekends() {
        var path = new Markup(2_000);
        int corner = 0;
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i).kind() != FreeDay.Kind.WEEKEND) {
                continue;
            }
            LocalDate first = free.get(i).date();
            LocalDate last = first;
            while (i + 1 < free.size()
                    && free.get(i + 1).kind() == FreeDay.Kind.WEEKEND
                    && free.get(i + 1).date().equals(last.plusDays(1))) {
                last = free.get(++i).date();
            }
            int x = axis.x(first);
            path.add(path.isEmpty() ? "M" : "m").add(x - corner).add(" 0");
            band(path, axis.endOf(last) - x);
            corner = x;
        }
        return path;
    }

    private void named(Markup out, String group, boolean holidays) {
        out.add("<g class=\"").add(group).add("\">");
        for (FreeDay day : free) {
            boolean drawn = holidays ? day.kind() == FreeDay.Kind.HOLIDAY : isClosing(day);
            if (drawn) {
                out.add("<path d=\"M").add(axis.x(day.date())).add(" 0");
                band(out, axis.scale().dayWidth());
                out.add("\"><title>").text(words.free(day)).add("</title></path>");
            }
        }
        out.add("</g>");
    }

    private void band(Markup path, int width) {
        path.add("h").add(width).add("v").add(height).add("h").add(-width).add("z");
    }

    private boolean isClosing(FreeDay day) {
        return day.kind() == FreeDay.Kind.CLOSING || day.kind() == FreeDay.Kind.YEAR_END;
    }
}

package org.allmende.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.allmende.plan.Item;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A Zeitplan to be drawn by {@code chart/chart.jte}: rows in the order of the tree, arrows between them, and the
 * calendar whose free days stand behind them. An immutable value without any knowledge of projects or templates.
 *
 * @param today where the line „heute“ stands; null for none (a template has no today)
 */
public record Chart(
        List<ChartRow> rows,
        List<ChartArrow> arrows,
        WorkCalendar calendar,
        @Nullable LocalDate today,
        ChartScale scale) {

    public Chart {
        rows = List.copyOf(rows);
        arrows = List.copyOf(arrows);
        for (ChartArrow arrow : arrows) {
            Objects.checkIndex(arrow.from(), rows.size());
            Objects.checkIndex(arrow.to(), rows.size());
        }
    }

    /**
     * A chart of any rows.
     *
     * @param scale null to let the length of the plan decide
     */
    public static Chart of(
            List<ChartRow> rows,
            List<ChartArrow> arrows,
            WorkCalendar calendar,
            @Nullable LocalDate today,
            @Nullable ChartScale scale) {
        return new Chart(rows, arrows, calendar, today, scale == null ? fitting(rows) : scale);
    }

    /**
     * A chart of a scheduled plan as it stands: of a template, or of what an adoption would give.
     *
     * @param href where an item's name leads; may give null
     */
    public static Chart of(
            Schedule schedule,
            WorkCalendar calendar,
            @Nullable LocalDate today,
            @Nullable ChartScale scale,
            Function<Item, @Nullable String> href) {
        return of(ScheduledRows.rows(schedule, href), ScheduledRows.arrows(schedule.plan()), calendar, today, scale);
    }

    /** Whether there is anything to draw: a chart without a single date is replaced by a sentence. */
    public boolean hasDates() {
        return rows.stream().anyMatch(ChartRow::hasDates);
    }

    private static ChartScale fitting(List<ChartRow> rows) {
        LocalDate from = null;
        LocalDate to = null;
        for (ChartRow row : rows) {
            if (row.start() != null && (from == null || row.start().isBefore(from))) {
                from = row.start();
            }
            if (row.end() != null && (to == null || row.end().isAfter(to))) {
                to = row.end();
            }
        }
        return from == null || to == null
                ? ChartScale.MONTH
                : ChartScale.fitting((int) ChronoUnit.DAYS.between(from, to) + 1);
    }
}

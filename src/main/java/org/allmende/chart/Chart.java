package org.allmende.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.allmende.plan.Item;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A Zeitplan to be drawn by {@code chart/chart.jte}: rows in the order of the tree, arrows between
 * them, and the calendar whose free days stand behind them. An immutable value without any
 * knowledge of projects or templates.
 *
 * @param today where the line „heute“ stands; null for none (a template has no today)
 * @param scale how wide a day is; becomes coarser where the drawing would be too wide for a browser
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
        DayRange range = DayRange.around(rows);
        scale = range == null ? scale : scale.drawable(range.days());
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
        return of(
                ScheduledRows.rows(schedule, href),
                ScheduledRows.arrows(schedule.plan()),
                calendar,
                today,
                scale);
    }

    /**
     * Whether there is anything to draw: a chart without a single date is replaced by a sentence.
     */
    public boolean hasDates() {
        return rows.stream().anyMatch(ChartRow::hasDates);
    }

    /** Whether „heute“ is on the chart, so that a link can lead there. */
    public boolean showsToday() {
        DayRange range = DayRange.around(rows);
        return range != null && range.reaching(today).includes(today);
    }

    private static ChartScale fitting(List<ChartRow> rows) {
        DayRange range = DayRange.around(rows);
        return range == null ? ChartScale.MONTH : ChartScale.fitting(range.days());
    }
}

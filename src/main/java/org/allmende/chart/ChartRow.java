package org.allmende.chart;

import java.time.LocalDate;
import org.allmende.plan.Dates;
import org.allmende.plan.Shift;
import org.allmende.plan.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line of a chart. Build one by {@link #pack}, {@link #task}, {@link #milestone} or {@link
 * #period} and refine it: {@code ChartRow.task("Titel", start,
 * end).depth(1).critical(true).linked("/pfad")}.
 *
 * @param depth 0 at the top
 * @param start first day; null for a line without dates, which has a name and no bar
 * @param end last day, included; null exactly if start is
 * @param done how much is done, 0 to 100 percent
 * @param slack working days by which it can move, or null when not computed
 * @param period its length as the law or an agreement has it, or null if it is no period
 * @param legal whether the period has a legal basis
 * @param shift why the period ends later than counted, or null
 * @param earlier where it lay in an earlier plan, drawn underneath; or null
 * @param href where its name leads, or null
 * @param fold the link that shows or hides what is in it, or null
 */
public record ChartRow(
        String label,
        int depth,
        Kind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean critical,
        boolean stopped,
        int done,
        @Nullable Integer slack,
        @Nullable Span period,
        boolean legal,
        @Nullable Shift shift,
        @Nullable Dates earlier,
        @Nullable String href,
        @Nullable Fold fold) {

    /** How a row is drawn. */
    public enum Kind {
        /** A summary bar around its content. */
        PACKAGE,
        /** A bar. */
        TASK,
        /** A dashed bar with the period's length as text. */
        PERIOD,
        /** A diamond with its date. */
        MILESTONE
    }

    /**
     * The link in front of a package.
     *
     * @param id name of the row, to come back to after the click
     * @param open whether its content is shown now
     * @param hidden how many rows are not shown
     */
    public record Fold(String id, String href, boolean open, int hidden) {}

    public ChartRow {
        LocalDate first = start == null ? end : start;
        LocalDate last = end == null ? first : end;
        start = first;
        end = first != null && last != null && last.isBefore(first) ? first : last;
        done = Math.clamp(done, 0, 100);
    }

    public static ChartRow pack(String label, @Nullable LocalDate start, @Nullable LocalDate end) {
        return plain(label, Kind.PACKAGE, start, end);
    }

    public static ChartRow task(String label, @Nullable LocalDate start, @Nullable LocalDate end) {
        return plain(label, Kind.TASK, start, end);
    }

    public static ChartRow milestone(String label, @Nullable LocalDate day) {
        return plain(label, Kind.MILESTONE, day, day);
    }

    /** A period such as „35 Tage, gesetzlich“. */
    public static ChartRow period(
            String label,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Span length,
            boolean legal) {
        return new ChartRow(
                label,
                0,
                Kind.PERIOD,
                start,
                end,
                false,
                false,
                0,
                null,
                length,
                legal,
                null,
                null,
                null,
                null);
    }

    private static ChartRow plain(
            String label, Kind kind, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new ChartRow(
                label, 0, kind, start, end, false, false, 0, null, null, false, null, null, null,
                null);
    }

    public ChartRow depth(int other) {
        return new ChartRow(
                label, other, kind, start, end, critical, stopped, done, slack, period, legal,
                shift, earlier, href, fold);
    }

    /** On the critical path. */
    public ChartRow critical(boolean other) {
        return new ChartRow(
                label, depth, kind, start, end, other, stopped, done, slack, period, legal, shift,
                earlier, href, fold);
    }

    /** Given up: drawn pale. */
    public ChartRow stopped(boolean other) {
        return new ChartRow(
                label, depth, kind, start, end, critical, other, done, slack, period, legal, shift,
                earlier, href, fold);
    }

    public ChartRow done(int percent) {
        return new ChartRow(
                label, depth, kind, start, end, critical, stopped, percent, slack, period, legal,
                shift, earlier, href, fold);
    }

    public ChartRow slack(@Nullable Integer workdays) {
        return new ChartRow(
                label, depth, kind, start, end, critical, stopped, done, workdays, period, legal,
                shift, earlier, href, fold);
    }

    /** Why it ends later than counted, see {@code Schedule.explanation}. */
    public ChartRow shifted(@Nullable Shift other) {
        return new ChartRow(
                label, depth, kind, start, end, critical, stopped, done, slack, period, legal,
                other, earlier, href, fold);
    }

    /** Where it lay in an earlier plan. */
    public ChartRow earlier(@Nullable Dates other) {
        return new ChartRow(
                label, depth, kind, start, end, critical, stopped, done, slack, period, legal,
                shift, other, href, fold);
    }

    public ChartRow linked(@Nullable String other) {
        return new ChartRow(
                label, depth, kind, start, end, critical, stopped, done, slack, period, legal,
                shift, earlier, other, fold);
    }

    public ChartRow folding(@Nullable Fold other) {
        return new ChartRow(
                label, depth, kind, start, end, critical, stopped, done, slack, period, legal,
                shift, earlier, href, other);
    }

    boolean hasDates() {
        return start != null;
    }
}

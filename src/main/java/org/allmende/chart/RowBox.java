package org.allmende.chart;

import java.time.LocalDate;
import org.allmende.plan.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Where a row's bar lies, in pixels.
 *
 * @param left where it begins
 * @param right where it ends
 * @param middle its height in the drawing
 */
record RowBox(int left, int right, int middle) {

    /** Height of a row; the same number stands in schedule.css. */
    static final int ROW = 30;

    static final int DIAMOND = 9;

    /** Null for a row without dates. */
    static @Nullable RowBox of(ChartRow row, int position, TimeAxis axis) {
        return of(row, row.start(), row.end(), position, axis);
    }

    /** Where the row lay in an earlier plan; null for one that was not in it. */
    static @Nullable RowBox earlier(ChartRow row, int position, TimeAxis axis) {
        Dates earlier = row.earlier();
        return earlier == null ? null : of(row, earlier.start(), earlier.end(), position, axis);
    }

    private static @Nullable RowBox of(
            ChartRow row,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            int position,
            TimeAxis axis) {
        if (start == null || end == null) {
            return null;
        }
        int middle = position * ROW + ROW / 2;
        if (row.kind() == ChartRow.Kind.MILESTONE) {
            int centre = axis.middleOf(end);
            return new RowBox(centre - DIAMOND, centre + DIAMOND, middle);
        }
        return new RowBox(axis.x(start), axis.endOf(end), middle);
    }

    int width() {
        return right - left;
    }

    int centre() {
        return (left + right) / 2;
    }
}

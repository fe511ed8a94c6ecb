package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a project or package is, rolled up from the tasks and milestones below it.
 *
 * @param total without those that were stopped
 * @param late past their end
 * @param atRisk near their end
 */
public record Progress(
        int total,
        int done,
        int late,
        int atRisk,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn) {

    public static final Progress NONE = new Progress(0, 0, 0, 0, null, null);

    /**
     * Aggregates over items {@code c} that are no packages; an index alone answers them. Dates
     * first: they compare faster than words.
     */
    public static final String COLUMNS =
            """
            (count(*) filter (where c.state <> 'STOPPED'))::int as total,
            (count(*) filter (where c.state = 'DONE'))::int as done,
            (count(*) filter (where c.end_on < :today and c.state not in ('DONE', 'STOPPED')))::int as late,
            (count(*) filter (where c.warn_on <= :today and c.end_on >= :today and c.state not in ('DONE', 'STOPPED')))::int as at_risk,
            min(c.start_on) as first_on, max(c.end_on) as last_on
            """;

    public static Progress read(ResultSet row) throws SQLException {
        return new Progress(
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("late"),
                row.getInt("at_risk"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class));
    }

    /** The Ampel of the whole: that of its most pressing part. */
    public Urgency urgency() {
        if (late > 0) {
            return Urgency.RED;
        }
        if (atRisk > 0) {
            return Urgency.YELLOW;
        }
        if (total > 0 && done == total) {
            return Urgency.CLOSED;
        }
        return endOn == null ? Urgency.GREY : Urgency.GREEN;
    }
}

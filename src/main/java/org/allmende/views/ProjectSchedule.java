package org.allmende.views;

import java.time.LocalDate;
import org.allmende.chart.Chart;
import org.allmende.chart.ChartScale;
import org.allmende.work.ProjectHead;
import org.jspecify.annotations.Nullable;

/**
 * The Zeitplan of a project.
 *
 * @param lines how many items the project has
 * @param unfolding what of a big project is open
 * @param end the last day of all items, or null
 */
public record ProjectSchedule(
        ProjectHead head, Chart chart, int lines, Unfolding unfolding, @Nullable LocalDate end) {

    public boolean isEmpty() {
        return lines == 0;
    }

    /** Whether some lines are folded away. */
    public boolean isFolded() {
        return chart.rows().size() < lines;
    }

    /** Whether there is anything to fold. */
    public boolean isFoldable() {
        return lines > ScheduleFolds.MOST_LINES;
    }

    public String path() {
        return head.project().path() + "/zeitplan";
    }

    public String unfoldPath() {
        return foldPath() + "&" + Unfolding.of("alle").parameter();
    }

    public String foldPath() {
        return path() + "?" + ChartScale.PARAMETER + "=" + chart.scale().symbol();
    }
}

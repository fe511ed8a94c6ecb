package org.allmende.views;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.chart.Chart;
import org.allmende.chart.ChartScale;
import org.allmende.work.ProjectHead;
import org.jspecify.annotations.Nullable;

/**
 * The Zeitplan of a project.
 *
 * @param lines how many items the view shows
 * @param unfolding what of a big project is open
 * @param end the last day of all items, or null
 */
public record ProjectSchedule(
        ProjectHead head,
        ViewBar bar,
        Chart chart,
        int lines,
        Unfolding unfolding,
        @Nullable LocalDate end) {

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

    /** What the address says beside the scale. */
    public String query() {
        return Stream.of(bar.view().query().replaceFirst("^\\?", ""), unfolding.parameter())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    public String unfoldPath() {
        return foldPath() + "&" + Unfolding.of("alle").parameter();
    }

    public String foldPath() {
        String here = bar.here();
        return here
                + (here.contains("?") ? "&" : "?")
                + ChartScale.PARAMETER
                + "="
                + chart.scale().symbol();
    }
}

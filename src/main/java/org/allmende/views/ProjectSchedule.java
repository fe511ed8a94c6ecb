package org.allmende.views;

import java.time.LocalDate;
import java.util.List;
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
 * @param earlier the plans that can stand underneath
 * @param underneath the one that does, or null
 */
public record ProjectSchedule(
        ProjectHead head,
        ViewBar bar,
        Chart chart,
        int lines,
        Unfolding unfolding,
        @Nullable LocalDate end,
        List<EarlierPlan> earlier,
        @Nullable EarlierPlan underneath) {

    private static final int EARLIER_SHOWN = 5;

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
        return query(underneath);
    }

    /** The few newest, and the one that is shown. */
    public List<EarlierPlan> offered() {
        return earlier.stream()
                .filter(plan -> plan.equals(underneath) || earlier.indexOf(plan) < EARLIER_SHOWN)
                .toList();
    }

    /** Puts another plan underneath, or takes this one away. */
    public String toggled(EarlierPlan plan) {
        String query = query(plan.equals(underneath) ? null : plan);
        return path()
                + "?"
                + ChartScale.PARAMETER
                + "="
                + chart.scale().symbol()
                + (query.isEmpty() ? "" : "&" + query);
    }

    private String query(@Nullable EarlierPlan plan) {
        return Stream.of(
                        bar.view().query().replaceFirst("^\\?", ""),
                        unfolding.parameter(),
                        plan == null ? "" : plan.parameter())
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
                + chart.scale().symbol()
                + (underneath == null ? "" : "&" + underneath.parameter());
    }
}

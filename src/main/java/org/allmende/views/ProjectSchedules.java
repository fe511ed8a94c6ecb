package org.allmende.views;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.allmende.chart.Chart;
import org.allmende.chart.ChartScale;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the Zeitplan: the stored dates as bars, and by the plan's reckoning what is critical. */
@Component
public class ProjectSchedules {

    private final ProjectHeads heads;
    private final ViewBars bars;
    private final ScheduleLines lines;
    private final ProjectCalendars calendars;

    ProjectSchedules(
            ProjectHeads heads, ViewBars bars, ScheduleLines lines, ProjectCalendars calendars) {
        this.heads = heads;
        this.bars = bars;
        this.lines = lines;
        this.calendars = calendars;
    }

    /**
     * @param scale null for the one that fits
     * @throws NotFound when the project is absent or the viewer is no member of it
     */
    @Transactional(readOnly = true)
    public ProjectSchedule of(
            Viewer viewer,
            ProjectId project,
            AskedView asked,
            LocalDate today,
            @Nullable ChartScale scale,
            Unfolding unfolding) {
        ProjectHead head = heads.ofParts(viewer, project, today);
        ViewBar bar = bars.of(viewer, head, ViewPage.SCHEDULE, asked);
        ItemView view = bar.view();
        WorkCalendar calendar = calendars.of(viewer, head.project().calendar());
        var tree = new ScheduleTree(lines.of(viewer, head, view, today), lines.links(viewer, head));
        var folds = new ScheduleFolds(tree, unfolding, query(view, scale));
        var drawn = new ScheduleChart(tree, CriticalPath.of(tree, calendar), folds);
        Chart chart = Chart.of(drawn.rows(), drawn.arrows(), calendar, today, scale);
        return new ProjectSchedule(head, bar, chart, tree.keptLines(), unfolding, end(tree));
    }

    private static String query(ItemView view, @Nullable ChartScale scale) {
        String filter = view.query().replaceFirst("^\\?", "");
        if (scale == null) {
            return filter;
        }
        return filter + (filter.isEmpty() ? "" : "&") + ChartScale.PARAMETER + "=" + scale.symbol();
    }

    private static @Nullable LocalDate end(ScheduleTree tree) {
        return Arrays.stream(tree.last)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}

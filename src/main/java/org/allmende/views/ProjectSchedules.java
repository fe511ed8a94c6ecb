package org.allmende.views;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.chart.Chart;
import org.allmende.chart.ChartScale;
import org.allmende.plan.Dates;
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
    private final EarlierPlans earlierPlans;

    ProjectSchedules(
            ProjectHeads heads,
            ViewBars bars,
            ScheduleLines lines,
            ProjectCalendars calendars,
            EarlierPlans earlierPlans) {
        this.heads = heads;
        this.bars = bars;
        this.lines = lines;
        this.calendars = calendars;
        this.earlierPlans = earlierPlans;
    }

    /**
     * @param scale null for the one that fits
     * @param underneath the id of an earlier plan; null, or one that is unknown, for none
     * @throws NotFound when the project is absent or the viewer is no member of it
     */
    @Transactional(readOnly = true)
    public ProjectSchedule of(
            Viewer viewer,
            ProjectId project,
            AskedView asked,
            LocalDate today,
            @Nullable ChartScale scale,
            Unfolding unfolding,
            @Nullable String underneath) {
        ProjectHead head = heads.ofParts(viewer, project, today);
        ViewBar bar = bars.of(viewer, head, ViewPage.SCHEDULE, asked);
        ItemView view = bar.view();
        WorkCalendar calendar = calendars.of(viewer, head.project().calendar());
        var tree = new ScheduleTree(lines.of(viewer, head, view, today), lines.links(viewer, head));
        List<EarlierPlan> earlier = earlierPlans.of(viewer, head);
        EarlierPlan below =
                earlier.stream()
                        .filter(plan -> plan.id().equals(underneath))
                        .findFirst()
                        .orElse(null);
        Map<UUID, Dates> before =
                below == null ? Map.of() : earlierPlans.dates(viewer, head, below);
        var folds = new ScheduleFolds(tree, unfolding, query(view, scale, below));
        var drawn = new ScheduleChart(tree, CriticalPath.of(tree, calendar), folds, before);
        Chart chart = Chart.of(drawn.rows(), drawn.arrows(), calendar, today, scale);
        return new ProjectSchedule(
                head, bar, chart, tree.keptLines(), unfolding, end(tree), earlier, below);
    }

    private static String query(
            ItemView view, @Nullable ChartScale scale, @Nullable EarlierPlan below) {
        return Stream.of(
                        view.query().replaceFirst("^\\?", ""),
                        scale == null ? "" : ChartScale.PARAMETER + "=" + scale.symbol(),
                        below == null ? "" : below.parameter())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static @Nullable LocalDate end(ScheduleTree tree) {
        return Arrays.stream(tree.last)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}

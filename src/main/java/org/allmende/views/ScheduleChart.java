package org.allmende.views;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.chart.ChartArrow;
import org.allmende.chart.ChartRow;
import org.allmende.plan.Dates;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Span;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/** The lines of a project as rows and arrows of a chart. */
final class ScheduleChart {

    private final ScheduleTree tree;
    private final CriticalPath path;
    private final ScheduleFolds folds;
    private final Map<UUID, Dates> before;

    /**
     * @param before where items lay in an earlier plan, by id; empty for none
     */
    ScheduleChart(
            ScheduleTree tree, CriticalPath path, ScheduleFolds folds, Map<UUID, Dates> before) {
        this.tree = tree;
        this.path = path;
        this.folds = folds;
        this.before = before;
    }

    List<ChartRow> rows() {
        List<ChartRow> rows = new ArrayList<>(folds.rows());
        for (int i = 0; i < tree.size(); i++) {
            if (folds.shown[i]) {
                rows.add(row(i));
            }
        }
        return rows;
    }

    private ChartRow row(int i) {
        ScheduleLine line = tree.lines.get(i);
        boolean period = line.isPeriod() && line.kind() == ItemKind.TASK;
        return new ChartRow(
                line.isPackage() ? tree.wbs[i] + " " + line.title() : line.title(),
                tree.depth[i],
                kind(line, period),
                tree.first[i],
                tree.last[i],
                path.isCritical(i),
                line.state() == TaskState.STOPPED,
                line.isPackage() ? 0 : line.done(),
                path.slack[i],
                period ? length(line, tree.first[i], tree.last[i]) : null,
                period && line.legal(),
                path.shift[i],
                before.get(line.id()),
                "elemente/" + line.id(),
                line.isPackage() ? folds.of(i) : null);
    }

    private static ChartRow.Kind kind(ScheduleLine line, boolean period) {
        return switch (line.kind()) {
            case PACKAGE -> ChartRow.Kind.PACKAGE;
            case MILESTONE -> ChartRow.Kind.MILESTONE;
            case TASK -> period ? ChartRow.Kind.PERIOD : ChartRow.Kind.TASK;
        };
    }

    private static @Nullable Span length(
            ScheduleLine line, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (line.duration() != null || first == null || last == null) {
            return line.duration();
        }
        return Span.calendarDays((int) Math.min(9_999, ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** What ends within a closed package ends at the package; several such arrows are one. */
    List<ChartArrow> arrows() {
        var arrows = LinkedHashSet.<ChartArrow>newLinkedHashSet(tree.edges.size());
        for (ScheduleTree.Edge edge : tree.edges) {
            int from = folds.row[edge.from()];
            int to = folds.row[edge.to()];
            if (from != to && from != ScheduleFolds.NOWHERE && to != ScheduleFolds.NOWHERE) {
                arrows.add(new ChartArrow(from, to, edge.kind()));
            }
        }
        return List.copyOf(arrows);
    }
}

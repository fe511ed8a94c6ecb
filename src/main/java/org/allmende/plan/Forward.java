package org.allmende.plan;

import java.util.Arrays;
import org.allmende.plan.Layout.Pace;
import org.jspecify.annotations.Nullable;

/**
 * The pass from the first to the last item: everything as early as its predecessors and bounds
 * allow.
 */
final class Forward {

    /** By item with time of its own: its borders. */
    final int[] start;

    final int[] finish;

    /** Fixed items that lie before their predecessors allow. */
    final boolean[] pressed;

    private final Layout layout;
    private final PlanGraph graph;
    private final DayTable days;
    private final int anchor;
    private final int @Nullable [] notEarlier;

    /** By entry node: lower bounds from dependencies, by successor's port. */
    private final int[][] low;

    /** By exit node: the largest borders of the content, by predecessor's port. */
    private final int[][] reached;

    /**
     * @param anchor the first day
     * @param notEarlier by item: a lower bound of its start border; null for none
     */
    Forward(Layout layout, DayTable days, int anchor, int @Nullable [] notEarlier) {
        this.layout = layout;
        this.graph = layout.graph;
        this.days = days;
        this.anchor = anchor;
        this.notEarlier = notEarlier;
        start = new int[graph.items];
        finish = new int[graph.items];
        pressed = new boolean[graph.items];
        low = new int[Port.COUNT][graph.items];
        reached = new int[Port.COUNT][graph.nodes];
        for (int port = 0; port < Port.COUNT; port++) {
            Arrays.fill(low[port], Layout.EVER);
            Arrays.fill(reached[port], Layout.EVER);
        }
        for (int node : graph.order) {
            pass(node);
        }
    }

    private void pass(int node) {
        if (node >= graph.items) {
            tell(node, graph.parent[graph.packageOfExit[node - graph.items]]);
            return;
        }
        int around = graph.parent[node];
        for (int port = 0; around >= 0 && port < Port.COUNT; port++) {
            low[port][node] = low[port][around];
        }
        boolean content = graph.hasContent(node);
        boolean follows = !content && layout.followsEvents(node);
        for (int k = graph.firstIn[node]; k < graph.firstIn[node + 1]; k++) {
            int edge = graph.in[k];
            if (content || !follows) {
                hold(node, edge, false);
            }
            if (content || follows) {
                hold(node, edge, true);
            }
        }
        if (!content) {
            int from = Port.START + (follows ? 2 : 0);
            place(node, low[from][node], low[from + 1][node]);
            reach(node);
            tell(node, around);
        }
    }

    private void hold(int node, int edge, boolean follows) {
        int into = Port.into(graph.dependencies[edge].kind(), follows);
        low[into][node] = Math.max(low[into][node], bound(edge, follows));
    }

    /**
     * The earliest border that a dependency allows its successor.
     *
     * @param follows whether the successor goes by the day of the event
     */
    int bound(int edge, boolean follows) {
        Dependency dependency = graph.dependencies[edge];
        int port = Port.of(dependency.kind(), follows);
        boolean toStart = !follows && !dependency.kind().toFinish();
        int border = reached[port][graph.from[edge]];
        return Lag.earliest(days, border, dependency.lag(), toStart, Port.afterDay(port));
    }

    private void place(int i, int lowStart, int lowFinish) {
        if (layout.isFixed(i)) {
            start[i] = layout.fixedStart[i] + (layout.pace[i] == Pace.INSTANT ? 1 : 0);
            finish[i] = layout.fixedEnd[i] + 1;
            pressed[i] = lowStart > start[i] || lowFinish > finish[i];
            return;
        }
        int day = Math.max(anchor, layout.notBefore[i]);
        int border = Math.max(lowStart, notEarlier == null ? Layout.EVER : notEarlier[i]);
        switch (layout.pace[i]) {
            case WORK -> work(i, days.rollOn(Math.max(border, day)), lowFinish);
            case CALENDAR -> period(i, Math.max(border, day), lowFinish);
            case INSTANT -> {
                border = Math.max(border, lowFinish);
                start[i] =
                        layout.atEnd[i]
                                ? dayOver(i, border, day)
                                : days.rollOn(Math.max(border, day));
                finish[i] = start[i];
            }
        }
    }

    /**
     * A milestone's own date rolls to a workday, and so does the plan's first day; one that only
     * follows others lies where they end, free day or not.
     */
    private int dayOver(int i, int border, int day) {
        boolean follows = layout.notBefore[i] == Layout.EVER && layout.waits[i] && border > day;
        return follows || day == Layout.EVER ? border : Math.max(border, days.rollOn(day) + 1);
    }

    private void work(int i, int earliest, int lowFinish) {
        int length = layout.workdays[i];
        int first = days.workdaysBefore(earliest);
        int last = first + length - 1;
        if (lowFinish > Layout.EVER) {
            last = Math.max(last, days.workdaysBefore(lowFinish - 1));
        }
        start[i] = days.workday(last - length + 1);
        finish[i] = days.workday(last) + 1;
    }

    private void period(int i, int earliest, int lowFinish) {
        Span length = layout.lengthOf(i);
        boolean event = layout.waits[i];
        boolean rolls = layout.rolls[i];
        start[i] =
                lowFinish > Layout.EVER
                        ? LegalPeriod.earliestStart(
                                days, earliest, lowFinish - 1, length, event, rolls)
                        : earliest;
        finish[i] = LegalPeriod.end(days, start[i], length, event, rolls) + 1;
    }

    private void reach(int i) {
        reached[Port.START][i] = start[i];
        reached[Port.FINISH][i] = finish[i];
        reached[Port.START_DAY_OVER][i] = layout.firstDay(i, start[i]) + 1;
        reached[Port.FINISH_DAY_OVER][i] = layout.lastDay(i, finish[i]) + 1;
    }

    private void tell(int node, int around) {
        for (int port = 0; around >= 0 && port < Port.COUNT; port++) {
            int exit = graph.exit[around];
            reached[port][exit] = Math.max(reached[port][exit], reached[port][node]);
        }
    }
}

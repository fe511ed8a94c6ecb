package org.allmende.plan;

import java.util.Arrays;
import org.allmende.plan.Layout.Pace;

/**
 * The pass from the last to the first item: everything as late as its successors, its dates and the
 * end allow.
 */
final class Backward {

    /** By item with time of its own: its borders. */
    final int[] start;

    final int[] finish;

    private final Layout layout;
    private final PlanGraph graph;
    private final DayTable days;
    private final int end;
    private final boolean onWorkdays;

    /** By exit node: upper bounds from dependencies, by predecessor's port. */
    private final int[][] high;

    /** By entry node: the smallest borders of the content, by successor's port. */
    private final int[][] needed;

    /**
     * @param end the last day
     * @param onWorkdays whether milestones move back to a workday; for real dates yes, for slack no
     */
    Backward(Layout layout, DayTable days, int end, boolean onWorkdays) {
        this.layout = layout;
        this.graph = layout.graph;
        this.days = days;
        this.end = end;
        this.onWorkdays = onWorkdays;
        start = new int[graph.items];
        finish = new int[graph.items];
        high = new int[Port.COUNT][graph.nodes];
        needed = new int[Port.COUNT][graph.items];
        for (int port = 0; port < Port.COUNT; port++) {
            Arrays.fill(high[port], Layout.NEVER);
            Arrays.fill(needed[port], Layout.NEVER);
        }
        for (int k = graph.order.length - 1; k >= 0; k--) {
            pass(graph.order[k]);
        }
    }

    private void pass(int node) {
        boolean exit = node >= graph.items;
        boolean content = !exit && graph.hasContent(node);
        int around = graph.parent[exit ? graph.packageOfExit[node - graph.items] : node];
        if (!content) {
            for (int port = 0; around >= 0 && port < Port.COUNT; port++) {
                high[port][node] = Math.min(high[port][node], high[port][graph.exit[around]]);
            }
        }
        if (exit) {
            return;
        }
        if (!content) {
            place(node);
            int into = layout.followsEvents(node) ? 2 : 0;
            needed[Port.START + into][node] = start[node];
            needed[Port.FINISH + into][node] = finish[node];
        }
        for (int port = 0; around >= 0 && port < Port.COUNT; port++) {
            needed[port][around] = Math.min(needed[port][around], needed[port][node]);
        }
        for (int k = graph.firstIn[node]; k < graph.firstIn[node + 1]; k++) {
            hold(node, graph.in[k], false);
            hold(node, graph.in[k], true);
        }
    }

    private void hold(int node, int edge, boolean follows) {
        Dependency dependency = graph.dependencies[edge];
        int border = needed[Port.into(dependency.kind(), follows)][node];
        if (border == Layout.NEVER) {
            return;
        }
        int port = Port.of(dependency.kind(), follows);
        boolean toStart = !follows && !dependency.kind().toFinish();
        int bound = Lag.latest(days, border, dependency.lag(), toStart, Port.afterDay(port));
        int from = graph.from[edge];
        high[port][from] = Math.min(high[port][from], bound);
    }

    private void place(int i) {
        int dayOver =
                Math.min(high[Port.FINISH_DAY_OVER][i], Math.min(end, layout.notAfter[i]) + 1);
        int highFinish = high[Port.FINISH][i];
        int highStart = high[Port.START][i];
        int startDayOver = high[Port.START_DAY_OVER][i];
        if (layout.isFixed(i)) {
            start[i] = layout.fixedStart[i] + (layout.pace[i] == Pace.INSTANT ? 1 : 0);
            finish[i] = layout.fixedEnd[i] + 1;
            return;
        }
        switch (layout.pace[i]) {
            case WORK ->
                    work(i, Math.min(highStart, startDayOver - 1), Math.min(highFinish, dayOver));
            case CALENDAR ->
                    period(i, Math.min(highStart, startDayOver - 1), Math.min(highFinish, dayOver));
            case INSTANT ->
                    instant(i, Math.min(highStart, highFinish), Math.min(dayOver, startDayOver));
        }
    }

    private void work(int i, int highStart, int highFinish) {
        int length = layout.workdays[i];
        int first = days.workdaysBefore(highFinish) - length;
        if (highStart < Layout.NEVER - 1) {
            first = Math.min(first, days.workdaysBefore(highStart + 1) - 1);
        }
        start[i] = days.workday(first);
        finish[i] = days.workday(first + length - 1) + 1;
    }

    private void period(int i, int highStart, int highFinish) {
        Span length = layout.lengthOf(i);
        boolean event = layout.waits[i];
        boolean rolls = layout.rolls[i];
        start[i] =
                Math.min(
                        highStart,
                        LegalPeriod.latestStart(days, highFinish - 1, length, event, rolls));
        finish[i] = LegalPeriod.end(days, start[i], length, event, rolls) + 1;
    }

    private void instant(int i, int border, int dayOver) {
        if (layout.atEnd[i]) {
            int latest = Math.min(border, dayOver);
            start[i] = onWorkdays ? days.rollBack(latest - 1) + 1 : latest;
        } else {
            int latest = Math.min(border, dayOver - 1);
            start[i] = onWorkdays ? days.rollBack(latest) : latest;
        }
        finish[i] = start[i];
    }
}

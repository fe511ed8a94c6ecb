package org.allmende.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a schedule needs to know of each item, as arrays by its position. */
final class Layout {

    static final int NEVER = Integer.MAX_VALUE / 4;
    static final int EVER = -NEVER;

    /** How an item takes time. */
    enum Pace {
        /** So many working days. */
        WORK,
        /** Calendar days, weeks or months. */
        CALENDAR,
        /** No time at all: milestones, packages without content. */
        INSTANT
    }

    final PlanGraph graph;
    final Pace[] pace;
    final @Nullable Span[] length;

    /** The length of what takes working days; 0 for all else. */
    final int[] workdays;

    final boolean[] rolls;

    /**
     * Whether an instant lies at the end of its day: it waits for somebody's end or has a date. The
     * others, such as a "project start" and what waits for nothing else, lie at the beginning, so
     * that work can begin on the same day.
     */
    final boolean[] atEnd;

    /** Whether it waits for anything at all; then a period begins the day after that event. */
    final boolean[] waits;

    /** The first day allowed, with the packages around it. */
    final int[] notBefore;

    /** The last day wanted, with the packages around it. */
    final int[] notAfter;

    final int[] fixedStart;
    final int[] fixedEnd;

    private final DayTable days;
    private final int anchor;

    /**
     * @param anchor the day from which the plan is laid out
     */
    Layout(Plan plan, DayTable days, int anchor) {
        this.days = days;
        this.anchor = anchor;
        graph = plan.graph();
        int n = graph.items;
        pace = new Pace[n];
        length = new @Nullable Span[n];
        workdays = new int[n];
        rolls = new boolean[n];
        atEnd = new boolean[n];
        waits = new boolean[n];
        notBefore = filled(n, EVER);
        notAfter = filled(n, NEVER);
        fixedStart = filled(n, NEVER);
        fixedEnd = filled(n, NEVER);
        // Predecessors first: where a milestone lies in its day depends on theirs.
        for (int node : graph.order) {
            if (node < n) {
                describe(node, plan.items().get(node));
            }
        }
    }

    /** The same with other lengths of what takes working days. */
    private Layout(Layout other, int[] workdays) {
        this.workdays = workdays;
        days = other.days;
        anchor = other.anchor;
        graph = other.graph;
        pace = other.pace;
        length = other.length;
        rolls = other.rolls;
        atEnd = other.atEnd;
        waits = other.waits;
        notBefore = other.notBefore;
        notAfter = other.notAfter;
        fixedStart = other.fixedStart;
        fixedEnd = other.fixedEnd;
    }

    Layout lasting(int[] otherWorkdays) {
        return new Layout(this, otherWorkdays);
    }

    static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    private void describe(int i, Item item) {
        int around = graph.parent[i];
        if (around >= 0) {
            notBefore[i] = notBefore[around];
            notAfter[i] = notAfter[around];
            atEnd[i] = atEnd[around];
            waits[i] = waits[around];
        }
        for (int k = graph.firstIn[i]; k < graph.firstIn[i + 1]; k++) {
            waits[i] = true;
            int edge = graph.in[k];
            atEnd[i] |= graph.dependencies[edge].kind().fromFinish() && !opensDay(graph.from[edge]);
        }
        Span span = item.duration();
        length[i] = span;
        rolls[i] = item.periodEnd() == PeriodEnd.ROLLS;
        pace[i] =
                span == null ? Pace.INSTANT : span.unit().isCalendar() ? Pace.CALENDAR : Pace.WORK;
        workdays[i] = pace[i] == Pace.WORK ? lengthOf(i).amount() : 0;
        tie(i, item);
    }

    private void tie(int i, Item item) {
        boolean dated = false;
        switch (item.constraint()) {
            case Constraint.None _ -> {}
            case Constraint.NotBefore(var date) -> {
                notBefore[i] = Math.max(notBefore[i], WorkCalendar.day(date));
                dated = true;
            }
            case Constraint.NotAfter(var date) ->
                    notAfter[i] = Math.min(notAfter[i], WorkCalendar.day(date));
            case Constraint.Fixed(var start, var end) -> {
                fixedStart[i] = WorkCalendar.day(start);
                fixedEnd[i] = WorkCalendar.day(end);
                dated = true;
            }
            case Constraint.Offset offset -> {
                fixedEnd[i] = offset.day(days, anchor);
                fixedStart[i] = startOf(i, fixedEnd[i]);
                dated = true;
            }
        }
        if (item.deadline() != null) {
            notAfter[i] = Math.min(notAfter[i], WorkCalendar.day(item.deadline()));
        }
        // Not handed down to a package's content: its first milestone may well open the day.
        atEnd[i] |= dated && item.kind() == ItemKind.MILESTONE;
    }

    /** Whether this is an instant before the day's work, so that nobody's end is waited for. */
    private boolean opensDay(int node) {
        return node < graph.items && pace[node] == Pace.INSTANT && !atEnd[node];
    }

    /** The first day of what ends on this day. */
    private int startOf(int i, int end) {
        return pace[i] == Pace.WORK
                ? days.workday(days.workdaysBefore(end) - workdays[i] + 1)
                : end;
    }

    boolean isFixed(int i) {
        return fixedStart[i] != NEVER;
    }

    /**
     * Whether its borders are ends of days: periods (the day after the event) and instants at the
     * end of their day.
     */
    boolean followsEvents(int i) {
        return pace[i] == Pace.CALENDAR || pace[i] == Pace.INSTANT && atEnd[i];
    }

    Span lengthOf(int i) {
        Span span = length[i];
        return span == null ? Span.ZERO : span;
    }

    int firstDay(int i, int start) {
        return pace[i] == Pace.INSTANT && atEnd[i] ? start - 1 : start;
    }

    int lastDay(int i, int finish) {
        return pace[i] == Pace.INSTANT && !atEnd[i] ? finish : finish - 1;
    }
}

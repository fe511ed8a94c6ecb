package org.allmende.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allmende.plan.Layout.Pace;

/**
 * The dates of a plan: an immutable result. Critical path method (Kelley and Walker 1959) with
 * precedence diagramming (Fondahl 1961: four kinds of dependency with lag), on workdays, with legal
 * periods in between.
 *
 * <p>Conventions: a successor (finish–start, no lag) begins the next workday after its
 * predecessor's end. Tasks in working days begin and end on workdays. Durations in calendar days,
 * weeks or months begin the day after the event, run through, and end by §§ 187–193 BGB. A
 * milestone lies on its latest predecessor's last day; one without predecessors lies on the first
 * day, and work may begin on that day. Fixed dates win over dependencies and are reported by {@link
 * #conflicts()}.
 */
public final class Schedule {

    private final Plan plan;
    private final WorkCalendar calendar;
    private final Anchor anchor;
    private final Layout layout;
    private final Forward times;
    private final int[] first;
    private final int[] last;
    private final int[] slack;
    private final int start;
    private final int end;

    /**
     * Lays a plan out from its start or towards its target.
     *
     * @throws PlanRefused {@code plan.dates.range} when it would leave the years 1900 to 2999
     */
    public static Schedule of(Plan plan, WorkCalendar calendar, Anchor anchor) {
        return new Schedule(plan, calendar, anchor);
    }

    /**
     * The earliest last day if the plan begins on {@code start}: the earliest target that can be
     * met.
     */
    public static LocalDate earliestEnd(Plan plan, WorkCalendar calendar, LocalDate start) {
        return of(plan, calendar, new Anchor.Start(start)).end();
    }

    private Schedule(Plan plan, WorkCalendar calendar, Anchor anchor) {
        this.plan = plan;
        this.calendar = calendar;
        this.anchor = anchor;
        DayTable days = calendar.days(anchor.date());
        int day = WorkCalendar.day(anchor.date());
        layout = new Layout(plan, days, day);
        boolean forwards = anchor instanceof Anchor.Start;
        if (forwards) {
            times = new Forward(layout, days, day, null);
        } else {
            var late = new Backward(layout, days, days.rollBack(day), true);
            // Where a date forbids what the target asks for, the dependencies win and the target is
            // missed.
            times = new Forward(layout, days, Layout.EVER, late.start);
        }
        int count = layout.graph.items;
        first = Layout.filled(count, Layout.NEVER);
        last = Layout.filled(count, Layout.EVER);
        int from = Layout.NEVER;
        int to = Layout.EVER;
        for (int i = count - 1; i >= 0; i--) {
            if (!layout.graph.hasContent(i)) {
                first[i] = layout.firstDay(i, times.start[i]);
                last[i] = layout.lastDay(i, times.finish[i]);
            }
            from = Math.min(from, first[i]);
            to = Math.max(to, last[i]);
            int around = layout.graph.parent[i];
            if (around >= 0) {
                first[around] = Math.min(first[around], first[i]);
                last[around] = Math.max(last[around], last[i]);
            }
        }
        start = count == 0 ? day : from;
        end = count == 0 ? day : to;
        slack = forwards ? slackTo(days) : slackFrom(days);
    }

    /**
     * Planned forwards: how much later an item could be without moving the end or missing a date.
     */
    private int[] slackTo(DayTable days) {
        var late = new Backward(layout, days, end, false);
        return slack(days, times.start, times.finish, late.start, late.finish);
    }

    /** Planned backwards: how much earlier an item could be without moving the start. */
    private int[] slackFrom(DayTable days) {
        var early = new Forward(layout, days, start, null);
        return slack(days, early.start, early.finish, times.start, times.finish);
    }

    private int[] slack(DayTable days, int[] start1, int[] finish1, int[] start2, int[] finish2) {
        int[] result = Layout.filled(start1.length, Layout.NEVER);
        for (int i = result.length - 1; i >= 0; i--) {
            if (!layout.graph.hasContent(i)) {
                int atStart = days.workdaysBefore(start2[i]) - days.workdaysBefore(start1[i]);
                int atFinish = days.workdaysBefore(finish2[i]) - days.workdaysBefore(finish1[i]);
                result[i] = Math.min(atStart, atFinish);
            }
            int around = layout.graph.parent[i];
            if (around >= 0) {
                result[around] = Math.min(result[around], result[i]);
            }
        }
        return result;
    }

    public Plan plan() {
        return plan;
    }

    public Anchor anchor() {
        return anchor;
    }

    /**
     * First and last day of an item; of a package, those of its content. A package without content
     * is a milestone.
     *
     * @throws PlanRefused {@code plan.item.unknown}, as all methods that take a key
     */
    public Dates dates(ItemKey key) {
        int i = plan.position(key);
        return new Dates(WorkCalendar.date(first[i]), WorkCalendar.date(last[i]));
    }

    /**
     * Working days by which an item can move without moving the end (planned forwards) or the start
     * (planned backwards). Negative when a deadline or fixed date cannot be met; of a package, the
     * least of its content.
     */
    public int slack(ItemKey key) {
        return slack[plan.position(key)];
    }

    /** Whether the item has no slack: if it moves, the plan's end (or start) moves. */
    public boolean isCritical(ItemKey key) {
        return slack(key) <= 0;
    }

    /** The first day of all items; the anchor for a plan without items. */
    public LocalDate start() {
        return WorkCalendar.date(start);
    }

    /** The last day of all items; the anchor for a plan without items. */
    public LocalDate end() {
        return WorkCalendar.date(end);
    }

    /** Whether everything ends by the target; always true when planned forwards. */
    public boolean meetsTarget() {
        return anchor instanceof Anchor.Start || !end().isAfter(anchor.date());
    }

    /** Why this period ends later than counted, if it does (§ 193 BGB). */
    public Optional<Shift> explanation(ItemKey key) {
        int i = plan.position(key);
        if (layout.pace[i] != Pace.CALENDAR || layout.isFixed(i)) {
            return Optional.empty();
        }
        int counted = LegalPeriod.countedEnd(first[i], layout.lengthOf(i), layout.waits[i]);
        if (counted == last[i]) {
            return Optional.empty();
        }
        LocalDate from = WorkCalendar.date(counted);
        FreeDay reason =
                calendar.holiday(from)
                        .map(name -> new FreeDay(from, FreeDay.Kind.HOLIDAY, name))
                        .orElseGet(() -> new FreeDay(from, FreeDay.Kind.WEEKEND, null));
        return Optional.of(new Shift(from, WorkCalendar.date(last[i]), reason));
    }

    /**
     * How this period was counted, by law: its beginning, its last day, and why it ends on another
     * one, if it does. Empty for all that is no period, and for fixed dates.
     */
    public List<Remark> reckoning(ItemKey key) {
        int i = plan.position(key);
        if (layout.pace[i] != Pace.CALENDAR || layout.isFixed(i)) {
            return List.of();
        }
        Span length = layout.lengthOf(i);
        int counted = LegalPeriod.countedEnd(first[i], length, layout.waits[i]);
        return new PeriodReckoning(
                        plan.items().get(i), length, WorkCalendar.date(first[i]), layout.waits[i])
                .sentences(WorkCalendar.date(counted), WorkCalendar.date(last[i]), calendar);
    }

    /**
     * What does not fit, in the order of the tree: dates that are missed, and items with fixed
     * dates that do not wait for whom they should, with the day that those would allow.
     */
    public List<Remark> warnings() {
        return new Warnings(this, layout, times, calendar.days(anchor.date())).all();
    }

    /**
     * The items, packages too, that end after their own deadline or latest end, in the order of the
     * tree.
     */
    public List<ItemKey> deadlinesMissed() {
        List<ItemKey> missed = new ArrayList<>();
        for (int i = 0; i < last.length; i++) {
            Item item = plan.items().get(i);
            LocalDate ends = WorkCalendar.date(last[i]);
            boolean late =
                    item.deadline() != null && ends.isAfter(item.deadline())
                            || item.constraint() instanceof Constraint.NotAfter(var date)
                                    && ends.isAfter(date);
            if (late) {
                missed.add(item.key());
            }
        }
        return List.copyOf(missed);
    }

    /**
     * The items with fixed dates that lie before their predecessors allow, in the order of the
     * tree.
     */
    public List<ItemKey> conflicts() {
        List<ItemKey> pressed = new ArrayList<>();
        for (int i = 0; i < last.length; i++) {
            if (times.pressed[i]) {
                pressed.add(plan.items().get(i).key());
            }
        }
        return List.copyOf(pressed);
    }
}

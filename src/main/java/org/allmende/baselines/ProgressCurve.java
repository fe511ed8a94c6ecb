package org.allmende.baselines;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allmende.baselines.PlannedItem.Stand;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How much of a project was to be done, is done, and is still to be done, by day. What is being
 * worked on does not count until it is finished: planned and done are measured alike.
 */
public final class ProgressCurve {

    /** Whether more or less is done than was planned. */
    public enum Standing {
        BEHIND,
        AHEAD,
        AS_PLANNED
    }

    private final LocalDate today;
    private final WorkCalendar calendar;
    private final Steps planned;
    private final Steps done;
    private final Steps rest;
    private final int total;
    private final int undated;

    private ProgressCurve(
            LocalDate today,
            WorkCalendar calendar,
            Steps planned,
            Steps done,
            Steps rest,
            int total,
            int undated) {
        this.today = today;
        this.calendar = calendar;
        this.planned = planned;
        this.done = done;
        this.rest = rest;
        this.total = total;
        this.undated = undated;
    }

    /**
     * @param kept whether the plan is that of {@link PlannedItem#one()}; otherwise today's
     */
    static ProgressCurve of(
            List<PlannedItem> items,
            boolean kept,
            CurveMeasure measure,
            LocalDate today,
            WorkCalendar calendar) {
        var planned = new TreeMap<LocalDate, Integer>();
        var done = new TreeMap<LocalDate, Integer>();
        var rest = new TreeMap<LocalDate, Integer>();
        int total = 0;
        int undated = 0;
        for (PlannedItem item : items) {
            if (item.isPackage()) {
                continue;
            }
            Stand plan = kept ? item.one() : item.today();
            if (plan != null && plan.end() != null) {
                planned.merge(plan.end(), measure.weight(plan), Integer::sum);
            }
            Stand now = item.today();
            if (now == null) {
                continue;
            }
            int weight = measure.weight(now);
            total += weight;
            undated += !item.isDone() && now.end() == null ? 1 : 0;
            if (item.isDone()) {
                done.merge(doneOn(item, now, today), weight, Integer::sum);
            } else if (now.end() != null) {
                rest.merge(later(now.end(), today), weight, Integer::sum);
            }
        }
        var sofar = new Steps(0, done);
        return new ProgressCurve(
                today,
                calendar,
                new Steps(0, planned),
                sofar,
                new Steps(sofar.end(), rest),
                total,
                undated);
    }

    private static LocalDate doneOn(PlannedItem item, Stand now, LocalDate today) {
        LocalDate day =
                Stream.of(item.doneOn(), now.end())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(today);
        return day.isAfter(today) ? today : day;
    }

    public LocalDate today() {
        return today;
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return planned.end() == 0 || total == 0;
    }

    /** What should be done by today, in tasks or hours. */
    public int plannedSoFar() {
        return planned.at(today);
    }

    public int plannedTotal() {
        return planned.end();
    }

    public int doneSoFar() {
        return done.end();
    }

    public int total() {
        return total;
    }

    /** Open tasks that have no date and so are in neither line. */
    public int undated() {
        return undated;
    }

    public int plannedPercent() {
        return plannedAt(today);
    }

    public int donePercent() {
        return percent(done.end(), total);
    }

    public int plannedAt(LocalDate day) {
        return percent(planned.at(day), planned.end());
    }

    /** Up to today what was done, then what today's plan says. */
    public int expectedAt(LocalDate day) {
        return percent(day.isAfter(today) ? rest.at(day) : done.at(day), total);
    }

    public Standing standing() {
        int difference = donePercent() - plannedPercent();
        return difference == 0 || asOf() == null
                ? Standing.AS_PLANNED
                : difference < 0 ? Standing.BEHIND : Standing.AHEAD;
    }

    /** The day for which the plan had so much done as is done now; null when nothing is. */
    public @Nullable LocalDate asOf() {
        return done.end() == 0
                ? planned.first()
                : planned.reaching((double) done.end() * planned.end() / total);
    }

    /** How many working days today is away from {@link #asOf()}. */
    public int workdays() {
        LocalDate asOf = asOf();
        return asOf == null ? 0 : Math.abs(calendar.shift(asOf, today));
    }

    public @Nullable LocalDate plannedEnd() {
        return planned.last();
    }

    /** The last day of what is open by today's plan; null when all is done. */
    public @Nullable LocalDate expectedEnd() {
        return rest.last();
    }

    LocalDate first() {
        return Stream.of(planned.first(), done.first(), today)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    LocalDate last() {
        return Stream.of(planned.last(), rest.last(), today)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    Steps planned() {
        return planned;
    }

    Steps done() {
        return done;
    }

    Steps rest() {
        return rest;
    }

    static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100f * part / whole);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

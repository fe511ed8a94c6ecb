package org.allmende.baselines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.plan.WorkCalendar;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of the milestones moved from one look back to the next (Meilenstein-Trendanalyse).
 *
 * @param days of the looks back, the oldest first; the last one is today
 * @param lines milestones that ever had a date
 */
public record MilestoneTrend(List<Day> days, List<Line> lines) {

    /**
     * A look back.
     *
     * @param kind key of the word that says why
     * @param baseline how the plan kept on that day is called, or null
     */
    public record Day(LocalDate on, String kind, @Nullable String baseline) {

        /** Why one looks at that day. */
        public String why(Texts t) {
            return baseline == null
                    ? t.of(kind)
                    : baseline.isEmpty() ? t.of("baselines.adoption") : baseline;
        }
    }

    /**
     * A milestone.
     *
     * @param on its date at each look back; null before it had one, and after it was reached
     * @param reachedOn when it was reached, or null
     * @param shift by how many working days it is later than its first date; earlier is negative
     */
    public record Line(
            UUID id,
            String title,
            List<@Nullable LocalDate> on,
            @Nullable LocalDate reachedOn,
            int shift) {

        /** The last date it had or has. */
        public @Nullable LocalDate last() {
            return reachedOn != null
                    ? reachedOn
                    : on.reversed().stream().filter(Objects::nonNull).findFirst().orElse(null);
        }

        /** The first date it had. */
        public @Nullable LocalDate first() {
            return on.stream().filter(Objects::nonNull).findFirst().orElse(null);
        }
    }

    static MilestoneTrend of(
            List<MilestonePast> milestones, List<TrendPoint> points, WorkCalendar calendar) {
        List<List<@Nullable LocalDate>> dates =
                milestones.stream().map(one -> dates(one, points)).toList();
        // A day at which nothing had a date yet has nothing to show.
        List<Integer> seen =
                IntStream.range(0, points.size())
                        .filter(i -> dates.stream().anyMatch(of -> of.get(i) != null))
                        .boxed()
                        .toList();
        var lines = new ArrayList<Line>();
        for (int m = 0; m < milestones.size(); m++) {
            MilestonePast one = milestones.get(m);
            List<@Nullable LocalDate> all = dates.get(m);
            var on = new ArrayList<@Nullable LocalDate>();
            seen.forEach(i -> on.add(all.get(i)));
            LocalDate first = on.stream().filter(Objects::nonNull).findFirst().orElse(null);
            if (first != null) {
                var line = new Line(one.id(), one.title(), on, one.reachedOn(), 0);
                LocalDate last = Objects.requireNonNullElse(line.last(), first);
                lines.add(
                        new Line(
                                one.id(),
                                one.title(),
                                on,
                                one.reachedOn(),
                                calendar.shift(first, last)));
            }
        }
        return new MilestoneTrend(seen.stream().map(i -> day(points.get(i))).toList(), lines);
    }

    private static List<@Nullable LocalDate> dates(MilestonePast one, List<TrendPoint> points) {
        var dates = new ArrayList<@Nullable LocalDate>();
        for (TrendPoint point : points) {
            LocalDate reached = one.reachedOn();
            dates.add(
                    reached != null && !point.day().isBefore(reached)
                            ? null
                            : one.at(point.moment()));
        }
        return dates;
    }

    private static Day day(TrendPoint point) {
        return new Day(point.day(), "baselines.trend." + point.kind().name(), point.baseline());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public boolean isDrawable() {
        return days.size() > 1 && !lines.isEmpty();
    }

    /** Those that moved farthest, by their dates; more of them would hide each other. */
    public List<Line> strongest(int most) {
        List<Line> chosen =
                lines.stream()
                        .sorted(
                                Comparator.comparingInt((Line line) -> Math.abs(line.shift()))
                                        .reversed())
                        .limit(most)
                        .toList();
        return lines.stream().filter(chosen::contains).toList();
    }

    public long later() {
        return lines.stream().filter(line -> line.shift() > 0).count();
    }

    public long earlier() {
        return lines.stream().filter(line -> line.shift() < 0).count();
    }

    /** The one that is latest against its first date, or null. */
    public @Nullable Line worst() {
        return lines.stream()
                .filter(line -> line.shift() > 0)
                .max(Comparator.comparingInt(Line::shift))
                .orElse(null);
    }
}

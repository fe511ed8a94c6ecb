package org.allmende.baselines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day at which one looks back at the milestones.
 *
 * @param moment what was true then counts
 * @param baseline how the plan kept on that day is called, or null
 */
record TrendPoint(LocalDate day, Instant moment, Kind kind, @Nullable String baseline) {

    /** Why one looks at that day; of two on one day the first counts. */
    enum Kind {
        TODAY,
        BASELINE,
        REPORT,
        BEGIN
    }

    private static final int MOST = 24;

    /**
     * The days of kept plans and reports, where the history begins, and today; the oldest first.
     *
     * @param begin null without any milestone
     */
    static List<TrendPoint> of(
            @Nullable Instant begin, LooksBack.Found found, LocalDate today, ZoneId zone) {
        var points = new TreeMap<LocalDate, TrendPoint>();
        var all =
                Stream.of(
                                Stream.of(new TrendPoint(today, Instant.MAX, Kind.TODAY, null)),
                                found.baselines().stream()
                                        .map(kept ->
                                                new TrendPoint(
                                                        LocalDate.ofInstant(kept.at(), zone),
                                                        kept.at(),
                                                        Kind.BASELINE,
                                                        kept.name())),
                                found.reports().stream()
                                        .map(day -> evening(day, Kind.REPORT, zone)),
                                Stream.ofNullable(begin)
                                        .map(first ->
                                                evening(
                                                        LocalDate.ofInstant(first, zone),
                                                        Kind.BEGIN,
                                                        zone)))
                        .flatMap(stream -> stream);
        all.sorted(Comparator.comparing(TrendPoint::kind))
                .forEach(point -> points.putIfAbsent(point.day(), point));
        List<TrendPoint> ordered = new ArrayList<>(points.headMap(today, true).values());
        // The first one and the newest: further ones would stand on each other.
        while (ordered.size() > MOST) {
            ordered.remove(1);
        }
        return List.copyOf(ordered);
    }

    private static TrendPoint evening(LocalDate day, Kind kind, ZoneId zone) {
        return new TrendPoint(
                day, day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1), kind, null);
    }
}

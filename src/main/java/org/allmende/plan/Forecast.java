package org.allmende.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * When a plan will probably end: laid out again and again with durations drawn from their spreads
 * (Monte Carlo, Van Slyke 1963). The same plan, spreads, number of runs and seed give the same
 * forecast, on any number of processors.
 *
 * <p>Durations are drawn together: who is late with one task tends to be late with the next, and
 * without that a long plan would look far too certain (Gaussian copula with one common factor).
 * Only durations in working days vary; legal periods, lags and dates stay.
 */
public final class Forecast {

    /** How strongly durations go together: the correlation behind any two of them. */
    static final double TOGETHER = 0.3;

    private final int[] ends;

    private Forecast(int[] ends) {
        this.ends = ends;
    }

    /**
     * Plays a plan through.
     *
     * @param spreads asked once for each task in working days
     * @param runs 1 to 100,000
     * @throws PlanRefused {@code plan.forecast.runs} outside of that, {@code plan.dates.range} when
     *     a run would leave the years 1900 to 2999
     */
    public static Forecast of(
            Plan plan,
            WorkCalendar calendar,
            LocalDate start,
            Function<Item, Spread> spreads,
            int runs,
            long seed) {
        if (runs < 1 || runs > 100_000) {
            throw new PlanRefused("plan.forecast.runs", runs);
        }
        int day = WorkCalendar.day(start);
        var layout = new Layout(plan, calendar.days(start), day);
        var draws = new Draws(plan, layout, spreads);
        int[] ends =
                IntStream.range(0, runs)
                        .parallel()
                        .map(run -> {
                            // Each run has a source of its own, so that their order is of no
                            // concern.
                            var random = new SplittableRandom(seed + run * 0x9E3779B97F4A7C15L);
                            return end(layout.lasting(draws.drawn(random)), calendar, start, day);
                        })
                        .toArray();
        Arrays.sort(ends);
        return new Forecast(ends);
    }

    private static int end(Layout layout, WorkCalendar calendar, LocalDate start, int day) {
        var times = new Forward(layout, calendar.days(start), day, null);
        int end = layout.graph.items == 0 ? day : Layout.EVER;
        for (int i = 0; i < layout.graph.items; i++) {
            if (!layout.graph.hasContent(i)) {
                end = Math.max(end, layout.lastDay(i, times.finish[i]));
            }
        }
        return end;
    }

    public int runs() {
        return ends.length;
    }

    /**
     * The first day by which so large a share of the runs has ended.
     *
     * @param sureness above 0, up to 1
     */
    public LocalDate endWith(double sureness) {
        int run = (int) Math.ceil(sureness * ends.length) - 1;
        return WorkCalendar.date(ends[Math.clamp(run, 0, ends.length - 1)]);
    }

    /** The share of the runs that end on or before this day, 0 to 1. */
    public double chanceOf(LocalDate date) {
        long day = date.toEpochDay();
        int before = 0;
        int after = ends.length;
        while (before < after) {
            int middle = (before + after) >>> 1;
            if (ends[middle] <= day) {
                before = middle + 1;
            } else {
                after = middle;
            }
        }
        return (double) before / ends.length;
    }
}

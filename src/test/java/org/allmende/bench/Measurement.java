package org.allmende.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * What came of a case: first one step after the other, which gives the times, then several at once,
 * which gives the rate. Processor time is counted over both.
 *
 * @param times of the single steps in milliseconds, sorted
 * @param rate steps a second, several at once
 * @param processors for one step
 */
record Measurement(Case what, double[] times, double rate, Processors processors, long bytes) {

    private static final int MOST = 400;
    private static final int MOST_GROWING = 100;
    private static final long ALONE = 5_000_000_000L;
    private static final long AT_ONCE = 4_000_000_000L;
    private static final long WARM_UP = 10_000_000_000L;

    /** The JVM needs some thousand calls until its compilers are done. */
    static void warmUp(Case what) {
        atOnce(what, what.grows() ? WARM_UP / 2 : WARM_UP);
    }

    static Measurement of(Case what, Supplier<Processors> clock) {
        Processors before = clock.get();
        double[] times = alone(what.step(), what.grows() ? MOST_GROWING : MOST);
        int steps = times.length;
        double rate = 0;
        if (what.atOnce() > 0) {
            long begin = System.nanoTime();
            int more = atOnce(what, AT_ONCE);
            rate = more * 1e9 / (System.nanoTime() - begin);
            steps += more;
        }
        Processors used = clock.get().since(before);
        Arrays.sort(times);
        return new Measurement(
                what,
                times,
                rate,
                new Processors(used.application() / steps, used.database() / steps),
                bytes(what.step()));
    }

    double percentile(int percent) {
        return times[Math.min(times.length - 1, times.length * percent / 100)];
    }

    double counted() {
        return what.kind() == Case.Kind.PROCESSOR ? processors.sum() : percentile(50);
    }

    private static double[] alone(Case.Step step, int most) {
        long end = System.nanoTime() + ALONE;
        var times = LongStream.builder();
        for (int i = 0; i < most && System.nanoTime() < end; i++) {
            long begin = System.nanoTime();
            bytes(step);
            times.add(System.nanoTime() - begin);
        }
        return times.build().mapToDouble(nanos -> nanos / 1e6).toArray();
    }

    private static int atOnce(Case what, long nanos) {
        int people = Math.max(1, what.atOnce());
        long end = System.nanoTime() + nanos;
        Callable<Integer> person =
                () -> {
                    int done = 0;
                    for (; System.nanoTime() < end; done++) {
                        bytes(what.step());
                    }
                    return done;
                };
        try (var threads = Executors.newFixedThreadPool(people)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                all.add(threads.submit(person));
            }
            int done = 0;
            for (Future<Integer> one : all) {
                done += one.get();
            }
            return done;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long bytes(Case.Step step) {
        try {
            return step.run();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}

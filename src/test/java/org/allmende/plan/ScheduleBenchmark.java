package org.allmende.plan;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the plan core costs; run by {@code bin/bench plan}, figures in docs/benchmarks.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ScheduleBenchmark {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    @Param({"1000", "10000"})
    int items;

    private final WorkCalendar calendar = WorkCalendar.of(Land.BY).in(Locality.AUGSBURG);
    private Plan plan;
    private Plan ours;
    private Plan theirs;
    private LocalDate end;

    @Setup
    public void fill() {
        plan = LargePlans.plan(items, items * 3 / 2);
        end = Schedule.earliestEnd(plan, calendar, DAY);
        ours = RandomEdits.edited(plan, items / 50, new Random(1), "o", false);
        theirs = RandomEdits.edited(plan, items / 50, new Random(2), "t", false);
    }

    /** Its rules, its index and the order of its dependencies. */
    @Benchmark
    public Plan validated() {
        return new Plan(plan.roles(), plan.items(), plan.dependencies());
    }

    @Benchmark
    public Schedule forwards() {
        return Schedule.of(plan, calendar, new Anchor.Start(DAY));
    }

    @Benchmark
    public Schedule backwards() {
        return Schedule.of(plan, calendar, new Anchor.Target(end));
    }

    @Benchmark
    public Object compared() {
        return PlanDiff.between(plan, ours);
    }

    /** Two in a hundred items edited on both sides. */
    @Benchmark
    public Object merged() {
        return PlanMerge.merge(plan, ours, theirs).merged();
    }

    @Benchmark
    public LocalDate forecastOfAThousandRuns() {
        return Forecast.of(plan, calendar, DAY, _ -> new Spread(0.8, 1, 1.7), 1_000, 1)
                .endWith(0.8);
    }
}

package org.allmende.views;

import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import jtegenerated.StaticTemplates;
import org.allmende.chart.Chart;
import org.allmende.plan.Anchor;
import org.allmende.plan.Land;
import org.allmende.plan.Plan;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Measures the Zeitplan without a database: {@code java -cp target/test-classes:target/classes:…
 * org.allmende.views.ScheduleTiming [items]}. Prints milliseconds at the middle and the 95th
 * percentile, warm, and the size of the page. No test: a clock decides nothing here.
 */
public final class ScheduleTiming {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final WorkCalendar CALENDAR = WorkCalendar.of(Land.NW);

    private ScheduleTiming() {}

    public static void main(String[] arguments) throws IOException {
        run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000);
    }

    /** Measures a project of so many items. */
    public static void run(int items) throws IOException {
        var big = new BigSchedule(items, LocalDate.of(2026, 3, 2));
        var tree = new ScheduleTree(big.lines, big.edges);
        Plan plan = new StoredPlan(tree, CALENDAR).plan();
        print(
                "schedule only",
                () -> Schedule.of(plan, CALENDAR, new Anchor.Start(LocalDate.of(2026, 3, 2))));
        print("plan and schedule", () -> CriticalPath.of(tree, CALENDAR));
        print("all rows, from lines to HTML", () -> page(big, Unfolding.of("alle")));
        print("folded, from lines to HTML", () -> page(big, Unfolding.of(null)));
        size("all rows", page(big, Unfolding.of("alle")));
        size("folded", page(big, Unfolding.of(null)));
    }

    private static byte[] page(BigSchedule big, Unfolding unfolding) {
        var tree = new ScheduleTree(big.lines, big.edges);
        var drawn =
                new ScheduleChart(
                        tree,
                        CriticalPath.of(tree, CALENDAR),
                        new ScheduleFolds(tree, unfolding, ""),
                        Map.of());
        Chart chart = Chart.of(drawn.rows(), drawn.arrows(), CALENDAR, TODAY, null);
        var output = new Utf8ByteOutput();
        new StaticTemplates().chartChart(frame(), chart, "Zeitplan").render(output);
        return output.toByteArray();
    }

    private static Frame frame() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/shell", "messages/chart");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        return new Frame(
                new Texts(messages, Locale.GERMAN, ZoneId.of("Europe/Berlin"), TODAY),
                null,
                () -> "",
                "/",
                List.of(),
                null,
                "",
                false);
    }

    private static void print(String what, Runnable work) {
        long[] times = new long[300];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = System.nanoTime() - start;
        }
        long[] warm = Arrays.copyOfRange(times, 100, times.length);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%-32s p50 %7.2f ms   p95 %7.2f ms   first %7.1f ms%n",
                what,
                warm[warm.length / 2] / 1e6,
                warm[warm.length * 95 / 100] / 1e6,
                times[0] / 1e6);
    }

    private static void size(String what, byte[] page) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        }
        System.out.printf(
                Locale.ROOT, "%-32s %,d bytes, %,d compressed%n", what, page.length, packed.size());
    }
}

package org.allmende.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the application, fills its database, measures and prints a table. Run by {@code
 * bin/bench}; no test, because a shared machine has no say in it.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] names) throws Exception {
        System.out.println(machine());
        try (var server = Server.start()) {
            var seed = Seed.of(server.database());
            var cases =
                    new Cases(server.address(), seed)
                            .all().stream().filter(one -> chosen(one, names)).toList();
            System.err.println("Warming up …");
            cases.stream().filter(one -> !one.grows()).forEach(Measurement::warmUp);
            Table.head();
            var schedule =
                    Case.inside("schedule of 5,000 items, reckoned only", 10, new ScheduleCase());
            if (chosen(schedule, names)) {
                Measurement.warmUp(schedule);
                Table.row(Measurement.of(schedule, Processors::ofThisProcess));
            }
            for (Case one : cases) {
                if (one.grows()) {
                    Measurement.warmUp(one);
                }
                Table.row(Measurement.of(one, server::processors));
            }
        }
    }

    private static boolean chosen(Case one, String[] names) {
        return names.length == 0 || Stream.of(names).anyMatch(one.name()::startsWith);
    }

    private static String machine() throws Exception {
        List<String> processor = Files.readAllLines(Path.of("/proc/cpuinfo"));
        String model =
                processor.stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .orElse(": unknown")
                        .replaceFirst(".*: ", "");
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return "%d × %s, load %s before the start, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(), model, load, Runtime.version());
    }
}

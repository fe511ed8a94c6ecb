package org.allmende.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Processor time used so far, as the kernel accounts it: user and system, all threads, also of
 * compiler and garbage collector.
 *
 * @param application milliseconds of the Java process
 * @param database milliseconds of all PostgreSQL processes, also of those that have ended
 */
record Processors(double application, double database) {

    /** Linux tells processor time to programs in hundredths of a second, whatever its own clock. */
    private static final double TICK = 10;

    private static final int PARENT = 1;
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

    static Processors of(long application, long postmaster) throws IOException {
        long[] server = stat(Path.of("/proc/" + postmaster));
        double database = time(server, OWN) + time(server, OF_ENDED_CHILDREN);
        try (var processes = Files.list(Path.of("/proc"))) {
            database +=
                    processes
                            .filter(process -> process.getFileName().toString().matches("\\d+"))
                            .map(Processors::stat)
                            .filter(stat -> stat.length > 0 && stat[PARENT] == postmaster)
                            .mapToDouble(stat -> time(stat, OWN))
                            .sum();
        }
        return new Processors(time(stat(Path.of("/proc/" + application)), OWN), database);
    }

    static Processors ofThisProcess() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return new Processors(system.getProcessCpuTime() / 1e6, 0);
    }

    Processors since(Processors earlier) {
        return new Processors(application - earlier.application, database - earlier.database);
    }

    double sum() {
        return application + database;
    }

    private static double time(long[] stat, int user) {
        return (stat[user] + stat[user + 1]) * TICK;
    }

    /**
     * The fields behind the name, which may hold spaces; the first, a letter, counts as 0. Empty
     * for a process that has just ended.
     */
    private static long[] stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Stream.concat(Stream.of("0"), Arrays.stream(fields).skip(1))
                    .limit(15)
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (IOException ended) {
            return new long[0];
        }
    }
}

package org.allmende.bench;

import java.util.Locale;

/** Prints the figures as a table that reads in a terminal and in Markdown. */
final class Table {

    private static final String LINE =
            "| %-48s | %7s | %7s | %6s | %7s | %7s | %7s | %-15s | %-12s |%n";

    private Table() {}

    static void head() {
        System.out.printf(
                LINE, "case", "p50 ms", "p95 ms", "per s", "app ms", "db ms", "kB", "aim", "");
        System.out.println(
                String.format(LINE, "", "", "", "", "", "", "", "", "").strip().replace(' ', '-'));
    }

    static void row(Measurement measured) {
        System.out.printf(
                LINE,
                measured.what().name(),
                ms(measured.percentile(50)),
                ms(measured.percentile(95)),
                measured.rate() == 0 ? "" : String.format(Locale.ROOT, "%.0f", measured.rate()),
                ms(measured.processors().application()),
                ms(measured.processors().database()),
                measured.bytes() == 0
                        ? ""
                        : String.format(Locale.ROOT, "%.1f", measured.bytes() / 1000.0),
                aim(measured.what()),
                verdict(measured));
    }

    private static String aim(Case what) {
        if (what.aim() == 0) {
            return "";
        }
        return "< %.0f ms %s"
                .formatted(what.aim(), what.kind() == Case.Kind.PROCESSOR ? "app+db" : "p50");
    }

    private static String verdict(Measurement measured) {
        double aim = measured.what().aim();
        double counted = measured.counted();
        return aim == 0 ? "" : counted < aim ? "met" : "missed: " + ms(counted);
    }

    private static String ms(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}

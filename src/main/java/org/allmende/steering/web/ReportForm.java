package org.allmende.steering.web;

import java.time.LocalDate;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was asked for.
 *
 * @param stichtag the day; empty for today
 * @param lage what the numbers do not say
 * @param ausblick what comes
 */
public record ReportForm(String stichtag, String lage, String ausblick) {

    /** What is missing in a request counts as empty. */
    public ReportForm(@Nullable String stichtag, @Nullable String lage, @Nullable String ausblick) {
        this.stichtag = Typed.of(stichtag);
        this.lage = Typed.of(lage);
        this.ausblick = Typed.of(ausblick);
    }

    LocalDate day(LocalDate today, Problems problems) {
        LocalDate day = problems.date("stichtag", stichtag);
        problems.refuseIfAny();
        return day == null ? today : day;
    }
}

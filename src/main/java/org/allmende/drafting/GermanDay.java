package org.allmende.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A day as one types it into a line: 19.08.2026. */
final class GermanDay {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private GermanDay() {}

    static String of(LocalDate day) {
        return day.format(FORM);
    }
}

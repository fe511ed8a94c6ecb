package org.allmende.baselines.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.allmende.shell.Texts;

/** The short words beside the axes of a drawing. */
public final class PlotWords {

    private PlotWords() {}

    /** Sept. 2026 */
    public static String month(Texts t, LocalDate day) {
        return DateTimeFormatter.ofPattern(t.of("baselines.plot.month"), t.locale()).format(day);
    }
}

package org.allmende.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** The two lines of words above the days: months over days or weeks, quarters over months. */
final class ScaleLayer {

    static final int HEIGHT = 46;

    private static final int MAJOR_WIDTH = 110;
    private static final int NOW_WIDTH = 48;

    private final TimeAxis axis;
    private final ChartWords words;
    private final @Nullable LocalDate today;
    private final Markup out;

    ScaleLayer(TimeAxis axis, ChartWords words, @Nullable LocalDate today) {
        this.axis = axis;
        this.words = words;
        this.today = axis.range().includes(today) ? today : null;
        this.out = new Markup(4_000);
    }

    Markup drawn() {
        out.add("<svg class=\"schedule__scale\" aria-hidden=\"true\"");
        out.attribute("width", axis.width()).attribute("height", HEIGHT).add(">");
        out.add("<path class=\"schedule__grid\" d=\"").add(lines(axis, HEIGHT)).add("\"/>");
        majors();
        minors();
        now();
        return out.add("</svg>");
    }

    /** Vertical lines where a month or quarter begins. */
    static Markup lines(TimeAxis axis, int height) {
        var path = new Markup(500);
        for (LocalDate day = nextMajor(axis, axis.range().first());
                axis.range().includes(day);
                day = nextMajor(axis, day)) {
            path.add("M").add(axis.x(day)).add(".5 0v").add(height);
        }
        return path;
    }

    private void majors() {
        DateTimeFormatter form =
                words.form(
                        axis.scale() == ChartScale.QUARTER
                                ? "chart.scale.quarter"
                                : "shell.date.month");
        out.add("<g class=\"schedule__month\">");
        LocalDate next = nextMajor(axis, axis.range().first());
        // A month of which only the last days are seen has no room for its name.
        if (axis.x(next) >= MAJOR_WIDTH) {
            label(axis.range().first(), 6, 18, form.format(axis.range().first()));
        }
        for (LocalDate day = next; axis.range().includes(day); day = nextMajor(axis, day)) {
            label(day, 6, 18, form.format(day));
        }
        out.add("</g>");
    }

    private void minors() {
        LocalDate day = axis.range().first();
        switch (axis.scale()) {
            case DAY -> {
                DateTimeFormatter form = words.form("chart.scale.day");
                out.add("<g text-anchor=\"middle\">");
                for (; axis.range().includes(day); day = day.plusDays(1)) {
                    minor(day, axis.scale().dayWidth() / 2, form.format(day));
                }
                out.add("</g>");
            }
            case WEEK -> {
                // The week of ISO 8601 (DIN 1355), whatever the language of the page counts.
                for (; axis.range().includes(day); day = day.plusWeeks(1)) {
                    minor(
                            day,
                            6,
                            words.of(
                                    "chart.scale.week",
                                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
                }
            }
            case MONTH -> {}
            case QUARTER -> {
                DateTimeFormatter form = words.form("chart.scale.month");
                for (; axis.range().includes(day); day = day.plusMonths(1)) {
                    minor(day, 6, form.format(day));
                }
            }
        }
    }

    private void minor(LocalDate day, int inset, String word) {
        int x = axis.x(day) + inset;
        boolean hidden =
                today != null
                        && Math.abs(x + 12 - axis.middleOf(today) - NOW_WIDTH / 2)
                                < NOW_WIDTH / 2 + 12;
        if (!hidden) {
            label(day, inset, 38, word);
        }
    }

    private void label(LocalDate day, int inset, int y, String word) {
        out.add("<text")
                .attribute("x", axis.x(day) + inset)
                .attribute("y", y)
                .add(">")
                .text(word)
                .add("</text>");
    }

    /**
     * The invisible box is where the link „Heute“ jumps to: wide enough that today comes to lie
     * within sight.
     */
    private void now() {
        if (today == null) {
            return;
        }
        int x = axis.middleOf(today);
        out.add("<rect id=\"heute\" fill=\"none\"")
                .attribute("x", Math.max(0, x - 70))
                .attribute("width", 140)
                .attribute("height", HEIGHT)
                .add("/>");
        out.add("<path class=\"schedule__today\" d=\"M").add(x).add(" 26V46\"/>");
        out.add("<text class=\"schedule__now\" y=\"38\"")
                .attribute("x", x + 5)
                .add(">")
                .text(words.of("chart.today"))
                .add("</text>");
    }

    private static LocalDate nextMajor(TimeAxis axis, LocalDate day) {
        return axis.scale() == ChartScale.QUARTER
                ? day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3)
                : day.withDayOfMonth(1).plusMonths(1);
    }
}

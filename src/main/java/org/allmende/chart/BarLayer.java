package org.allmende.chart;

import java.time.LocalDate;

/**
 * The bars, gathered by how they look, so that a class is written once and not for each of
 * thousands of bars. All summaries are one path, and so are all diamonds.
 */
final class BarLayer {

    private static final int BAR = 15;

    /** Average width of a character of the small type, in tenths of a pixel. */
    private static final int CHARACTER = 62;

    private final ChartWords words;
    private final Markup planned = new Markup(4_000);
    private final Markup critical = new Markup(2_000);
    private final Markup done = new Markup(2_000);
    private final Markup criticalDone = new Markup(200);
    private final Markup stopped = new Markup(200);
    private final Markup legal = new Markup(1_000);
    private final Markup legalDone = new Markup(200);
    private final Markup summaries = new Markup(1_000);
    private final Markup diamonds = new Markup(1_000);
    private final Markup dates = new Markup(1_000);
    private final Markup periods = new Markup(1_000);
    private final Markup earlier = new Markup(1_000);
    private final Markup earlierDiamonds = new Markup(200);

    BarLayer(ChartWords words) {
        this.words = words;
    }

    void add(ChartRow row, RowBox box) {
        switch (row.kind()) {
            case PACKAGE -> summary(box);
            case MILESTONE -> milestone(row, box);
            case PERIOD -> period(row, box);
            case TASK -> task(row, box);
        }
    }

    /** Where it lay in an earlier plan: a thin bar below, of a milestone an empty diamond. */
    void addEarlier(ChartRow row, RowBox box) {
        if (row.kind() == ChartRow.Kind.MILESTONE) {
            diamond(earlierDiamonds, box);
        } else {
            earlier.add("<rect")
                    .attribute("x", box.left())
                    .attribute("y", box.middle() + 9)
                    .attribute("width", Math.max(2, box.width()))
                    .add(" height=\"4\"/>");
        }
    }

    Markup drawn() {
        var out = new Markup(20_000);
        group(out, "schedule__bar schedule__bar--baseline", earlier);
        path(out, "schedule__earlier", earlierDiamonds);
        group(out, "schedule__bar", planned);
        group(out, "schedule__bar schedule__bar--stopped", stopped);
        group(out, "schedule__bar schedule__bar--critical", critical);
        group(out, "schedule__bar schedule__bar--legal", legal);
        group(out, "schedule__bar schedule__bar--done", done);
        group(out, "schedule__bar schedule__bar--critical-done", criticalDone);
        group(out, "schedule__bar schedule__bar--legal-done", legalDone);
        path(out, "schedule__summary", summaries);
        path(out, "schedule__milestone", diamonds);
        group(out, "schedule__law", periods);
        group(out, "schedule__date", dates);
        return out;
    }

    private void task(ChartRow row, RowBox box) {
        boolean open = row.done() < 100;
        Markup layer = row.stopped() ? stopped : !open ? done : row.critical() ? critical : planned;
        rect(layer, box.left(), box.width(), box.middle());
        int part = box.width() * row.done() / 100;
        if (open && part > 1 && !row.stopped()) {
            rect(row.critical() ? criticalDone : done, box.left(), part, box.middle());
        }
    }

    private void period(ChartRow row, RowBox box) {
        boolean over = row.done() == 100;
        rect(
                row.stopped() ? stopped : over ? legalDone : legal,
                box.left(),
                box.width(),
                box.middle());
        String text = words.period(row);
        boolean fits = !over && text.length() * CHARACTER / 10 + 12 <= box.width();
        label(periods, fits ? box.left() + 8 : box.right() + 10, box.middle(), text);
    }

    private void summary(RowBox box) {
        int wing = Math.min(6, box.width() / 2);
        summaries
                .add("M")
                .add(box.left())
                .then(box.middle() - 5)
                .add("h")
                .add(box.width())
                .add("v11l");
        summaries.add(-wing).add("-6h").add(2 * wing - box.width()).add("l").add(-wing).add(" 6z");
    }

    private void milestone(ChartRow row, RowBox box) {
        diamond(diamonds, box);
        LocalDate day = row.end();
        if (day != null) {
            // Beside the line of an arrow that leaves.
            label(dates, box.right() + 10, box.middle(), words.day(day));
        }
    }

    private static void diamond(Markup layer, RowBox box) {
        layer.add("M").add(box.centre()).then(box.middle() - RowBox.DIAMOND).add("l9 9l-9 9l-9-9z");
    }

    private static void rect(Markup layer, int left, int width, int middle) {
        layer.add("<rect x=\"")
                .add(left)
                .add(".5\" y=\"")
                .add(middle - 8)
                .add(".5\" width=\"")
                .add(Math.max(1, width - 1));
        layer.add("\" height=\"").add(BAR).add("\" rx=\"3\"/>");
    }

    private static void label(Markup layer, int x, int middle, String text) {
        layer.add("<text")
                .attribute("x", x)
                .attribute("y", middle + 4)
                .add(">")
                .text(text)
                .add("</text>");
    }

    private static void group(Markup out, String name, Markup content) {
        if (!content.isEmpty()) {
            out.add("<g class=\"").add(name).add("\">").add(content).add("</g>");
        }
    }

    private static void path(Markup out, String name, Markup content) {
        if (!content.isEmpty()) {
            out.add("<path class=\"").add(name).add("\" d=\"").add(content).add("\"/>");
        }
    }
}

package org.allmende.chart;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.allmende.plan.Shift;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/** A chart with dates, made ready for the page: what {@code chart/chart.jte} puts together. */
public final class ChartPicture {

    /** Width of a sheet of A4 across without its margins, and of the names, in pixels. */
    private static final int SHEET = 1000;

    private static final int NAMES = 252;

    private final Chart chart;
    private final ChartWords words;
    private final TimeAxis axis;
    private final int height;
    private final DayLayer days;

    public ChartPicture(Chart chart, Texts t) {
        this.chart = chart;
        words = new ChartWords(t);
        DayRange range =
                Objects.requireNonNull(
                        DayRange.around(chart.rows()), "a chart without dates has no picture");
        axis = new TimeAxis(range.reaching(chart.today()), chart.scale());
        height = chart.rows().size() * RowBox.ROW;
        days = new DayLayer(axis, words, chart, height);
    }

    /** How far it must shrink to go on a sheet of A4 across: a tenth part, from 1 to 10. */
    public int printed() {
        return Math.clamp(SHEET * 10 / (NAMES + axis.width()), 1, 10);
    }

    public Content names() {
        return NameLayer.drawn(chart, words);
    }

    public Content scale() {
        return new ScaleLayer(axis, words, chart.today()).drawn();
    }

    /** The drawing below the scale. */
    public Content plot() {
        var out = new Markup(40_000);
        out.add("<svg class=\"schedule__chart\" role=\"img\"")
                .attribute("width", axis.width())
                .attribute("height", height);
        out.attribute(
                        "aria-label",
                        words.of(
                                "chart.picture",
                                words.date(axis.range().first()),
                                words.date(axis.range().last())))
                .add(">");
        out.add(days.drawn());
        out.add("<path class=\"schedule__row\" d=\"M0-.5");
        for (int i = 0; i < chart.rows().size(); i++) {
            out.add(i == 0 ? "m0 30h" : "m-" + axis.width() + " 30h").add(axis.width());
        }
        out.add("\"/><path class=\"schedule__grid\" d=\"")
                .add(ScaleLayer.lines(axis, height))
                .add("\"/>");
        bars(out);
        if (axis.range().includes(chart.today())) {
            out.add("<path class=\"schedule__today\" d=\"M")
                    .add(axis.middleOf(Objects.requireNonNull(chart.today())))
                    .add(" 0v")
                    .add(height)
                    .add("\"/>");
        }
        return out.add("</svg>");
    }

    private void bars(Markup out) {
        var bars = new BarLayer(words);
        var boxes = new ArrayList<@Nullable RowBox>(chart.rows().size());
        for (int i = 0; i < chart.rows().size(); i++) {
            ChartRow row = chart.rows().get(i);
            RowBox box = RowBox.of(row, i, axis);
            RowBox earlier = RowBox.earlier(row, i, axis);
            boxes.add(box);
            if (earlier != null) {
                bars.addEarlier(row, earlier);
            }
            if (box != null) {
                bars.add(row, box);
            }
        }
        var arrows = new ArrowLayer();
        for (ChartArrow arrow : chart.arrows()) {
            RowBox from = boxes.get(arrow.from());
            RowBox to = boxes.get(arrow.to());
            if (from != null && to != null) {
                arrows.add(arrow.kind(), from, to);
            }
        }
        out.add(arrows.drawn()).add(bars.drawn());
    }

    public Content dateRows() {
        return DateRows.drawn(chart, words);
    }

    /** Holidays and closing days with their dates. */
    public List<String> freeDays() {
        return days.names();
    }

    public boolean closes() {
        return days.closes();
    }

    public boolean hasCritical() {
        return chart.rows().stream().anyMatch(row -> row.critical() && row.done() < 100);
    }

    public boolean hasEarlier() {
        return chart.rows().stream().anyMatch(row -> row.earlier() != null);
    }

    public boolean hasDone() {
        return chart.rows().stream().anyMatch(row -> row.done() > 0);
    }

    /**
     * What the violet bars mean, with the first of those that end later than counted; null when
     * there is none.
     */
    public @Nullable String periodLegend() {
        boolean legal = false;
        boolean any = false;
        for (ChartRow row : chart.rows()) {
            Shift shift = row.shift();
            if (shift != null && row.legal()) {
                return words.of("chart.legend.shifted", words.shift(shift));
            }
            any |= row.kind() == ChartRow.Kind.PERIOD;
            legal |= row.legal();
        }
        return any ? words.of(legal ? "chart.legend.legal" : "chart.legend.period") : null;
    }
}

package org.allmende.chart;

/** The list of names at the left, each a link to what it names. */
final class NameLayer {

    /** Longer names are cut off by the column; then the whole name stands in a hint. */
    private static final int LONG = 30;

    private NameLayer() {}

    static Markup drawn(Chart chart, ChartWords words) {
        var out = new Markup(120 * chart.rows().size());
        String milestone = words.of("chart.milestone");
        for (ChartRow row : chart.rows()) {
            out.add(
                    row.kind() == ChartRow.Kind.PACKAGE
                            ? "<li class=\"schedule__package\" data-depth=\""
                            : "<li data-depth=\"");
            out.add(Math.min(row.depth(), 5)).add("\">");
            fold(out, row, words);
            out.add(row.href() == null ? "<span" : "<a");
            if (row.href() != null) {
                out.attribute("href", row.href());
            }
            if (row.label().length() > LONG) {
                out.attribute("title", row.label());
            }
            out.add(">");
            if (row.kind() == ChartRow.Kind.MILESTONE) {
                out.add("<span class=\"schedule__diamond\" role=\"img\"")
                        .attribute("aria-label", milestone)
                        .add("></span> ");
            }
            out.text(row.label()).add(row.href() == null ? "</span>" : "</a>");
        }
        return out;
    }

    private static void fold(Markup out, ChartRow row, ChartWords words) {
        ChartRow.Fold fold = row.fold();
        if (fold == null) {
            return;
        }
        String label =
                words.of(
                        fold.open() ? "chart.fold.close" : "chart.fold.open",
                        row.label(),
                        fold.hidden());
        out.add("<a class=\"schedule__fold\"")
                .attribute("id", fold.id())
                .attribute("href", fold.href());
        out.attribute("aria-label", label)
                .attribute("title", label)
                .attribute("data-open", fold.open() ? "true" : "false")
                .add("></a>");
    }
}

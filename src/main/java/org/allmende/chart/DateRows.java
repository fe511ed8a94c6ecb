package org.allmende.chart;

import org.allmende.plan.Dates;
import org.allmende.plan.Shift;

/** What the drawing shows, as lines of a table: begin, end, slack, critical. */
final class DateRows {

    private DateRows() {}

    static Markup drawn(Chart chart, ChartWords words) {
        var out = new Markup(160 * chart.rows().size());
        String yes = words.of("chart.yes");
        String no = words.of("chart.no");
        boolean compared = chart.rows().stream().anyMatch(row -> row.earlier() != null);
        for (ChartRow row : chart.rows()) {
            out.add("<tr><th scope=\"row\">").text(row.label());
            note(out, row, words);
            out.add("<td>").text(words.date(row.start())).add("<td>").text(words.date(row.end()));
            out.add("<td>");
            Integer slack = row.slack();
            if (slack != null) {
                out.add(slack);
            }
            out.add("<td>").text(row.slack() == null ? "" : row.critical() ? yes : no);
            if (compared) {
                Dates earlier = row.earlier();
                out.add("<td>").text(words.date(earlier == null ? null : earlier.start()));
                out.add("<td>").text(words.date(earlier == null ? null : earlier.end()));
            }
        }
        return out;
    }

    private static void note(Markup out, ChartRow row, ChartWords words) {
        String period = words.period(row);
        if (!period.isEmpty()) {
            out.add("<br><small>").text(period).add("</small>");
        }
        Shift shift = row.shift();
        if (shift != null) {
            out.add("<br><small>").text(words.shift(shift)).add("</small>");
        }
    }
}

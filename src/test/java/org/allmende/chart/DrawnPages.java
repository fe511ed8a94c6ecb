package org.allmende.chart;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import jtegenerated.StaticTemplates;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.FreeDay;
import org.allmende.plan.Land;
import org.allmende.plan.Shift;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Charts for the tests of this package, and the frame they are drawn in. */
final class DrawnPages {

    static final WorkCalendar NRW = WorkCalendar.of(Land.NW);
    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private DrawnPages() {}

    /** Names, drawing, legend and table, without a page around them. */
    static String drawn(Chart chart) {
        return new StaticTemplates().chartChart(frame("de", ""), chart, "Zeitplan").render();
    }

    static Frame frame(String language, String theme) {
        return new Frame(
                texts(language),
                null,
                () -> "",
                "/projekte/1/zeitplan",
                List.of(),
                null,
                theme,
                false);
    }

    static Texts texts(String language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/shell", "messages/chart");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Texts(messages, Locale.of(language), ZoneId.of("Europe/Berlin"), TODAY);
    }

    /** The project of the picture that set the direction. */
    static List<ChartRow> eAkte() {
        return List.of(
                ChartRow.pack("1 Vorbereitung", day(3, 2), day(4, 13)),
                task("Projektauftrag beschließen", day(3, 2), day(3, 10)).done(100),
                task("Personalrat beteiligen", day(3, 11), day(3, 30)).done(100),
                task("Ist-Aufnahme Registratur", day(3, 13), day(4, 9)).done(100),
                ChartRow.milestone("Auftrag erteilt", day(4, 13)).depth(1),
                ChartRow.pack("2 Vergabe", day(4, 13), day(7, 6)),
                task("Leistungsbeschreibung", day(4, 13), day(5, 7)).done(60),
                task("Bekanntmachung", day(5, 8), day(5, 10)).done(50),
                ChartRow.period(
                                "Angebotsfrist mindestens 35 Tage",
                                day(5, 11),
                                day(6, 15),
                                Span.calendarDays(35),
                                true)
                        .shifted(
                                new Shift(
                                        day(6, 14),
                                        day(6, 15),
                                        new FreeDay(day(6, 14), FreeDay.Kind.WEEKEND, null)))
                        .depth(1)
                        .slack(0)
                        .critical(true)
                        .linked("elemente/9"),
                task("Prüfung und Wertung", day(6, 16), day(6, 23)).critical(true).slack(0),
                ChartRow.period(
                                "Informationspflicht § 134 GWB",
                                day(6, 24),
                                day(7, 3),
                                Span.calendarDays(10),
                                true)
                        .depth(1),
                ChartRow.milestone("Zuschlag", day(7, 6)).depth(1),
                ChartRow.pack("3 Pilotbetrieb", day(7, 7), day(9, 15)),
                task("System einrichten", day(7, 7), day(7, 29)).critical(true).slack(0),
                task("Schulungen", day(7, 20), day(8, 6)).slack(12),
                task("Pilotbetrieb", day(7, 30), day(9, 14)).critical(true).slack(0),
                ChartRow.milestone("Go-live", day(9, 15)).depth(1));
    }

    static List<ChartArrow> arrows() {
        return List.of(
                new ChartArrow(1, 2, DependencyKind.FINISH_START),
                new ChartArrow(6, 7, DependencyKind.FINISH_START),
                new ChartArrow(7, 8, DependencyKind.FINISH_START),
                new ChartArrow(8, 9, DependencyKind.FINISH_START),
                new ChartArrow(9, 10, DependencyKind.FINISH_START),
                new ChartArrow(10, 11, DependencyKind.FINISH_START),
                new ChartArrow(13, 15, DependencyKind.FINISH_START),
                new ChartArrow(13, 14, DependencyKind.START_START),
                new ChartArrow(14, 16, DependencyKind.FINISH_FINISH));
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static ChartRow task(String label, LocalDate start, LocalDate end) {
        return ChartRow.task(label, start, end).depth(1).linked("elemente/1").slack(5);
    }
}

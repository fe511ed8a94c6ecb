package org.allmende.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Land;
import org.allmende.plan.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartGeometryTest {

    @ParameterizedTest
    @CsvSource({
        // Summer time begins on 29 March and ends on 25 October 2026: every day stays 5 px wide.
        "2026-03-01, 2026-03-30, 145",
        "2026-10-01, 2026-10-26, 125",
        // Over the end of a year, and over a leap day.
        "2026-12-01, 2027-01-04, 170",
        "2028-02-01, 2028-03-01, 145",
    })
    void aBarBeginsWhereItsDayLies(LocalDate first, LocalDate start, int x) {
        var axis = new TimeAxis(new DayRange(first, start.plusDays(9)), ChartScale.MONTH);
        assertThat(RowBox.of(ChartRow.task("Aufgabe", start, start.plusDays(1)), 2, axis))
                .isEqualTo(new RowBox(x, x + 10, 75));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-05-04, 28",
        "WEEK, 2026-05-04, 12",
        "MONTH, 2026-05-01, 5",
        "QUARTER, 2026-04-01, 2",
    })
    void aScaleBeginsWithItsWeekMonthOrQuarter(ChartScale scale, LocalDate begin, int width) {
        LocalDate wednesday = LocalDate.of(2026, 5, 6);
        var axis = new TimeAxis(new DayRange(wednesday, wednesday), scale);
        assertThat(axis.x(begin)).isZero();
        assertThat(axis.endOf(begin)).isEqualTo(width);
        assertThat(axis.width()).isGreaterThanOrEqualTo(900);
    }

    @Test
    void aMilestoneLiesInTheMiddleOfItsDay() {
        LocalDate day = LocalDate.of(2026, 5, 6);
        var axis = new TimeAxis(new DayRange(day, day), ChartScale.DAY);
        assertThat(RowBox.of(ChartRow.milestone("Zuschlag", day), 0, axis))
                .isEqualTo(new RowBox(61, 79, 15));
    }

    @ParameterizedTest
    @CsvSource({
        // From the bar 100–150 in the first row to the bar 200–250 in the second.
        "FINISH_START,  'M150 15H156V45H195',   'M200 45l-7-4v8z'",
        "START_START,   'M100 15H94V45H195',    'M200 45l-7-4v8z'",
        "FINISH_FINISH, 'M150 15H259V45H255',   'M250 45l7-4v8z'",
        "START_FINISH,  'M100 15H94V29H259V45H255', 'M250 45l7-4v8z'",
    })
    void anArrowLeavesAndReachesTheEndsThatItsKindNames(
            DependencyKind kind, String line, String tip) {
        var arrows = new ArrowLayer();
        arrows.add(kind, new RowBox(100, 150, 15), new RowBox(200, 250, 45));
        assertThat(arrows.drawn().toString())
                .contains("\"" + line + "\"")
                .contains("\"" + tip + "\"");
    }

    @Test
    void anArrowToTheNextDayTurnsBackBetweenTheRows() {
        var arrows = new ArrowLayer();
        arrows.add(DependencyKind.FINISH_START, new RowBox(100, 150, 15), new RowBox(150, 200, 45));
        arrows.add(DependencyKind.FINISH_START, new RowBox(100, 150, 45), new RowBox(150, 200, 15));
        assertThat(arrows.drawn().toString())
                .contains("M150 15H156V29H141V45H145M150 45H156V31H141V15H145");
    }

    @Test
    void easterInNorthRhineWestphaliaHasTwoBandsWithNames() {
        LocalDate start = LocalDate.of(2026, 4, 1);
        Chart chart =
                Chart.of(
                        List.of(ChartRow.task("Ostern", start, start.plusDays(20))),
                        List.of(),
                        DrawnPages.NRW,
                        null,
                        ChartScale.MONTH);
        assertThat(DrawnPages.drawn(chart))
                .contains("<path d=\"M10 0h5v30h-5z\"><title>Karfreitag, 3. April</title>")
                .contains("<path d=\"M25 0h5v30h-5z\"><title>Ostermontag, 6. April</title>")
                .contains("Feiertage in Nordrhein-Westfalen")
                // The weekend between them, then from corner to corner.
                .contains("class=\"schedule__weekend\" d=\"M15 0h10v30h-10zm35 0h10v30h-10z");
    }

    @Test
    void closingDaysHaveTheirNamesToo() {
        LocalDate friday = LocalDate.of(2026, 5, 15);
        WorkCalendar closed = WorkCalendar.of(Land.NW).closedOn(Map.of(friday, "Brückentag"));
        Chart chart =
                Chart.of(
                        List.of(ChartRow.task("Mai", friday, friday)),
                        List.of(),
                        closed,
                        null,
                        ChartScale.MONTH);
        assertThat(DrawnPages.drawn(chart))
                .contains("<title>Schließtag 15. Mai: Brückentag</title>")
                .contains("Schließtage");
    }

    @Test
    void theScaleThatFitsIsChosenUnlessOneIsAskedFor() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        assertThat(scaleFor(start, 10)).isEqualTo(ChartScale.DAY);
        assertThat(scaleFor(start, 80)).isEqualTo(ChartScale.WEEK);
        assertThat(scaleFor(start, 300)).isEqualTo(ChartScale.MONTH);
        assertThat(scaleFor(start, 2_000)).isEqualTo(ChartScale.QUARTER);
        assertThat(ChartScale.of("woche")).isEqualTo(ChartScale.WEEK);
        assertThat(ChartScale.of("stunde")).isNull();
        Chart century =
                Chart.of(rows(start, 36_500), List.of(), DrawnPages.NRW, null, ChartScale.DAY);
        assertThat(century.scale()).isEqualTo(ChartScale.QUARTER);
    }

    @Test
    void todayIsDrawnNearThePlanButStretchesNoPlan() {
        LocalDate start = LocalDate.of(2026, 5, 4);
        assertThat(
                        Chart.of(
                                        rows(start, 10),
                                        List.of(),
                                        DrawnPages.NRW,
                                        start.minusDays(20),
                                        null)
                                .showsToday())
                .isTrue();
        assertThat(
                        Chart.of(
                                        rows(start, 10),
                                        List.of(),
                                        DrawnPages.NRW,
                                        start.minusDays(200),
                                        null)
                                .showsToday())
                .isFalse();
        assertThat(Chart.of(rows(start, 10), List.of(), DrawnPages.NRW, null, null).showsToday())
                .isFalse();
    }

    @Test
    void datesThatAreMissingOrReversedStillMakeARow() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        assertThat(ChartRow.task("nur Ende", null, day).start()).isEqualTo(day);
        assertThat(ChartRow.task("verdreht", day, day.minusDays(3)).end()).isEqualTo(day);
        Chart chart =
                Chart.of(
                        List.of(ChartRow.task("ohne", null, null)),
                        List.of(),
                        DrawnPages.NRW,
                        day,
                        null);
        assertThat(DrawnPages.drawn(chart)).contains("Noch keine Termine");
    }

    private static ChartScale scaleFor(LocalDate start, int days) {
        return Chart.of(rows(start, days), List.of(), DrawnPages.NRW, null, null).scale();
    }

    private static List<ChartRow> rows(LocalDate start, int days) {
        return List.of(ChartRow.task("Aufgabe", start, start.plusDays(days - 1)));
    }
}

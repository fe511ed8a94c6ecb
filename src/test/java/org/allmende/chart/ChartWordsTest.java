package org.allmende.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.allmende.plan.Anchor;
import org.allmende.plan.Dependency;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.FreeDay;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.allmende.plan.Schedule;
import org.allmende.plan.Shift;
import org.allmende.plan.Span;
import org.junit.jupiter.api.Test;

class ChartWordsTest {

    private final ChartWords german = new ChartWords(DrawnPages.texts("de"));

    @Test
    void aPeriodThatEndsOnASundayExplainsItself() {
        Chart chart = Chart.of(DrawnPages.eAkte(), List.of(), DrawnPages.NRW, null, null);
        assertThat(DrawnPages.drawn(chart))
                .contains(
                        "gesetzliche Frist, endet Montag, 15. Juni, weil der 14. ein Sonntag ist (§ 193 BGB)")
                .contains(">35 Tage, gesetzlich</text>");
    }

    @Test
    void aPeriodThatEndsOnAHolidayNamesIt() {
        LocalDate monday = LocalDate.of(2026, 5, 25);
        var reason = new FreeDay(monday, FreeDay.Kind.HOLIDAY, "Pfingstmontag");
        assertThat(german.shift(new Shift(monday, monday.plusDays(1), reason)))
                .isEqualTo(
                        "endet Dienstag, 26. Mai, weil der 25. ein Feiertag ist: Pfingstmontag (§ 193 BGB)");
    }

    @Test
    void aDayOfAnotherMonthIsNamedWithItsMonth() {
        LocalDate sunday = LocalDate.of(2026, 5, 31);
        var shift =
                new Shift(
                        sunday,
                        sunday.plusDays(1),
                        new FreeDay(sunday, FreeDay.Kind.WEEKEND, null));
        assertThat(german.shift(shift))
                .isEqualTo("endet Montag, 1. Juni, weil der 31. Mai ein Sonntag ist (§ 193 BGB)");
    }

    @Test
    void hostileTitlesAreShownAsText() {
        String hostile = "<script>alert('1')</script>\"><svg onload=x>";
        LocalDate day = LocalDate.of(2026, 5, 4);
        var rows =
                List.of(
                        ChartRow.pack(hostile, day, day)
                                .linked("\"><script>")
                                .folding(new ChartRow.Fold("p1", "?\"<script>", false, 3)),
                        ChartRow.milestone(hostile, day).depth(1));
        assertThat(DrawnPages.drawn(Chart.of(rows, List.of(), DrawnPages.NRW, day, null)))
                .doesNotContain("<script")
                .doesNotContain("<svg onload")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&#34;&gt;");
    }

    @Test
    void aScheduledPlanIsDrawnAsItStands() {
        var law = LegalBasis.of("§ 15 Abs. 2 VgV");
        var plan =
                new Plan(
                        List.of(),
                        List.of(
                                Item.pack("1", "Vergabe"),
                                Item.period("1.1", "Angebotsfrist", Span.calendarDays(35))
                                        .under("1")
                                        .legal(law),
                                Item.milestone("1.2", "Zuschlag").under("1")),
                        List.of(Dependency.of("1.1", "1.2")));
        Schedule schedule =
                Schedule.of(plan, DrawnPages.NRW, new Anchor.Start(LocalDate.of(2026, 5, 11)));
        Chart chart = Chart.of(schedule, DrawnPages.NRW, null, null, item -> null);
        assertThat(chart.rows())
                .extracting(ChartRow::label)
                .containsExactly("1 Vergabe", "Angebotsfrist", "Zuschlag");
        assertThat(chart.rows()).extracting(ChartRow::depth).containsExactly(0, 1, 1);
        assertThat(chart.rows().get(1).shift()).isNotNull();
        assertThat(chart.arrows())
                .containsExactly(new ChartArrow(1, 2, DependencyKind.FINISH_START));
        assertThat(DrawnPages.drawn(chart)).contains("weil der 14. ein Sonntag ist");
    }
}

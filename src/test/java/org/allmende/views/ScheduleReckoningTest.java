package org.allmende.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.chart.ChartArrow;
import org.allmende.chart.ChartRow;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Land;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a running project's dates say about slack and the critical path, however odd they are. */
class ScheduleReckoningTest {

    private static final WorkCalendar NRW = WorkCalendar.of(Land.NW);
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final List<ScheduleLine> lines = new ArrayList<>();
    private final List<ScheduleLink> edges = new ArrayList<>();

    @Test
    void theChainToTheEndIsCriticalAndWhatHasTimeIsNot() {
        task(1, null, TaskState.PLANNED, MONDAY, MONDAY.plusDays(4));
        task(2, null, TaskState.PLANNED, MONDAY.plusDays(7), MONDAY.plusDays(9));
        task(3, null, TaskState.PLANNED, MONDAY, MONDAY);
        join(1, 2);
        CriticalPath path = path();
        assertThat(path.slack).containsExactly(0, 0, 7);
        assertThat(path.isCritical(0)).isTrue();
        assertThat(path.isCritical(2)).isFalse();
    }

    @Test
    void whatIsOverIsNeverCritical() {
        pack(1, null);
        task(2, 1, TaskState.DONE, MONDAY, MONDAY.plusDays(4));
        task(3, 1, TaskState.PLANNED, MONDAY.plusDays(7), MONDAY.plusDays(9));
        join(2, 3);
        CriticalPath path = path();
        assertThat(path.slack).containsExactly(0, null, 0);
    }

    @Test
    void aPackageSpansItsContentAndHasItsLeastSlack() {
        pack(1, null);
        task(2, 1, TaskState.PLANNED, MONDAY, MONDAY);
        task(3, 1, TaskState.PLANNED, MONDAY.plusDays(2), MONDAY.plusDays(4));
        var tree = tree();
        assertThat(tree.first[0]).isEqualTo(MONDAY);
        assertThat(tree.last[0]).isEqualTo(MONDAY.plusDays(4));
        assertThat(CriticalPath.of(tree, NRW).slack).containsExactly(0, 4, 0);
    }

    @Test
    void dependenciesThatHaveBecomeACircleAreLeftOut() {
        task(1, null, TaskState.PLANNED, MONDAY, MONDAY);
        task(2, null, TaskState.PLANNED, MONDAY, MONDAY);
        task(3, null, TaskState.PLANNED, MONDAY, MONDAY.plusDays(4));
        join(1, 2);
        join(2, 1);
        join(1, 3);
        assertThat(path().slack).doesNotContainNull();
    }

    @Test
    void aCircleThroughPackagesAndAPackageThatWaitsForItsContentAreLeftOut() {
        pack(1, null);
        pack(2, 1);
        task(3, 2, TaskState.PLANNED, MONDAY, MONDAY);
        pack(4, null);
        task(5, 4, TaskState.PLANNED, MONDAY, MONDAY);
        join(1, 5);
        join(4, 3);
        join(1, 3);
        join(3, 2);
        assertThat(path().slack).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void itemsWithoutDatesPassOnWhatWaitsForThem() {
        task(1, null, TaskState.PLANNED, MONDAY, MONDAY.plusDays(4));
        task(2, null, TaskState.PLANNED, null, null);
        task(3, null, TaskState.PLANNED, MONDAY.plusDays(7), MONDAY.plusDays(7));
        join(1, 2);
        join(2, 3);
        assertThat(path().slack).containsExactly(0, null, 0);
    }

    @Test
    void nothingIsSaidAboutAProjectWithoutDates() {
        assertThat(path().slack).isEmpty();
        pack(1, null);
        task(2, 1, TaskState.PLANNED, null, null);
        assertThat(path().slack).containsOnlyNulls();
    }

    @Test
    void datesOutsideOfTheCalendarSayNothingAndBreakNothing() {
        task(1, null, TaskState.PLANNED, LocalDate.of(2999, 12, 30), LocalDate.of(2999, 12, 31));
        task(2, null, TaskState.PLANNED, LocalDate.of(2999, 12, 31), LocalDate.of(2999, 12, 31));
        join(1, 2);
        assertThat(path().slack).hasSize(2);
    }

    @Test
    void aPeriodOnItsLegalDatesSaysWhyItEndsLater() {
        line(
                1,
                null,
                ItemKind.TASK,
                Nature.PERIOD,
                TaskState.PLANNED,
                LocalDate.of(2026, 5, 11),
                LocalDate.of(2026, 6, 15),
                Span.calendarDays(35));
        line(
                2,
                null,
                ItemKind.TASK,
                Nature.PERIOD,
                TaskState.PLANNED,
                LocalDate.of(2026, 5, 11),
                LocalDate.of(2026, 6, 20),
                Span.calendarDays(35));
        CriticalPath path = path();
        assertThat(path.shift[0]).isNotNull();
        assertThat(path.shift[0].from()).isEqualTo(LocalDate.of(2026, 6, 14));
        assertThat(path.shift[1]).isNull();
    }

    @Test
    void aBigProjectFoldsItsPackagesAndGathersTheirArrows() {
        var big = new BigSchedule(5_000, MONDAY);
        big.edges.add(
                new ScheduleLink(
                        big.lines.get(40).id(),
                        big.lines.get(640).id(),
                        DependencyKind.FINISH_START,
                        Span.ZERO));
        big.edges.add(
                new ScheduleLink(
                        big.lines.get(41).id(),
                        big.lines.get(641).id(),
                        DependencyKind.FINISH_START,
                        Span.ZERO));
        var tree = new ScheduleTree(big.lines, big.edges);
        var folds = new ScheduleFolds(tree, Unfolding.of(null), "mass=monat");
        var chart = new ScheduleChart(tree, CriticalPath.of(tree, NRW), folds, Map.of());
        assertThat(chart.rows()).hasSize(110);
        assertThat(chart.arrows())
                .containsExactly(new ChartArrow(1, 14, DependencyKind.FINISH_START));
        ChartRow.Fold fold = chart.rows().get(1).fold();
        assertThat(fold).isEqualTo(new ChartRow.Fold("p1", "?mass=monat&offen=1#p1", false, 49));
    }

    @Test
    void aPackageOpenedByHandIsOpenAndCanBeClosed() {
        var big = new BigSchedule(5_000, MONDAY);
        var tree = new ScheduleTree(big.lines, big.edges);
        var opened = new ScheduleFolds(tree, Unfolding.of("1,quatsch,51"), "");
        var rows = new ScheduleChart(tree, CriticalPath.of(tree, NRW), opened, Map.of()).rows();
        assertThat(rows).hasSize(110 + 49 + 49);
        assertThat(rows.get(1).fold()).isEqualTo(new ChartRow.Fold("p1", "?offen=51#p1", true, 49));
        assertThat(new ScheduleFolds(tree, Unfolding.of("alle"), "").rows()).isEqualTo(5_000);
    }

    private CriticalPath path() {
        return CriticalPath.of(tree(), NRW);
    }

    private ScheduleTree tree() {
        return new ScheduleTree(lines, edges);
    }

    private void pack(int number, @Nullable Integer parent) {
        line(number, parent, ItemKind.PACKAGE, Nature.TASK, TaskState.PLANNED, null, null, null);
    }

    private void task(
            int number,
            @Nullable Integer parent,
            TaskState state,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        line(number, parent, ItemKind.TASK, Nature.TASK, state, first, last, null);
    }

    private void line(
            int number,
            @Nullable Integer parent,
            ItemKind kind,
            Nature nature,
            TaskState state,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Span length) {
        lines.add(
                new ScheduleLine(
                        new UUID(0, number),
                        parent == null ? null : new UUID(0, parent),
                        number,
                        kind,
                        nature,
                        "Zeile " + number,
                        state,
                        first,
                        last,
                        length,
                        PeriodEnd.ROLLS,
                        true,
                        0,
                        true));
    }

    private void join(int from, int to) {
        edges.add(
                new ScheduleLink(
                        new UUID(0, from),
                        new UUID(0, to),
                        DependencyKind.FINISH_START,
                        Span.ZERO));
    }
}

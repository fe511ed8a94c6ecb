package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Land;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A task from Monday 4 to Friday 15 May 2026 lasts nine workdays: Himmelfahrt is on the 14th. */
class TaskDatesTest {

    private static final WorkCalendar BW = WorkCalendar.of(Land.BW);
    private static final LocalDate START = LocalDate.of(2026, 5, 4);
    private static final LocalDate END = LocalDate.of(2026, 5, 15);
    private static final ProjectItem TASK =
            item(ItemKind.TASK, Nature.TASK, START, END, Span.workingDays(9));

    @Test
    void whatWasNotChangedStays() {
        assertThat(TaskDates.of(TASK, START, END, 9, BW))
                .isEqualTo(new TaskDates(START, END, Span.workingDays(9)));
    }

    @Test
    void aLengthInWeeksStaysUntilDatesChange() {
        var weeks = item(ItemKind.TASK, Nature.TASK, START, END, Span.weeks(2));
        assertThat(TaskDates.of(weeks, START, END, 9, BW).duration()).isEqualTo(Span.weeks(2));
    }

    @Test
    void aNewEndGivesTheDuration() {
        assertThat(TaskDates.of(TASK, START, LocalDate.of(2026, 5, 8), 9, BW))
                .isEqualTo(new TaskDates(START, LocalDate.of(2026, 5, 8), Span.workingDays(5)));
    }

    @Test
    void aNewDurationGivesTheEnd() {
        assertThat(TaskDates.of(TASK, START, END, 10, BW))
                .isEqualTo(new TaskDates(START, LocalDate.of(2026, 5, 18), Span.workingDays(10)));
    }

    @Test
    void anEndAndADurationAtOnceAreDecidedByTheEnd() {
        assertThat(TaskDates.of(TASK, START, LocalDate.of(2026, 5, 8), 20, BW).duration())
                .isEqualTo(Span.workingDays(5));
    }

    @Test
    void aStartThatIsMovedTakesTheEndAlong() {
        assertThat(TaskDates.of(TASK, LocalDate.of(2026, 5, 18), END, 9, BW))
                .isEqualTo(
                        new TaskDates(
                                LocalDate.of(2026, 5, 18),
                                LocalDate.of(2026, 5, 29),
                                Span.workingDays(9)));
    }

    @Test
    void aStartGivenToATaskThatHadOnlyAnEndLeavesThatEnd() {
        var undated = item(ItemKind.TASK, Nature.TASK, null, END, null);
        assertThat(TaskDates.of(undated, START, END, null, BW))
                .isEqualTo(new TaskDates(START, END, Span.workingDays(9)));
    }

    @Test
    void anEndThatIsEmptiedTakesTheDurationAlong() {
        assertThat(TaskDates.of(TASK, START, null, 9, BW))
                .isEqualTo(new TaskDates(START, null, null));
    }

    @Test
    void anEndThatIsEmptiedWithANewDurationIsReckonedAnew() {
        assertThat(TaskDates.of(TASK, START, null, 2, BW).endOn())
                .isEqualTo(LocalDate.of(2026, 5, 5));
    }

    @Test
    void aDurationOnAFreeDayBeginsToCountOnTheNextWorkday() {
        var undated = item(ItemKind.TASK, Nature.TASK, null, null, null);
        assertThat(TaskDates.of(undated, LocalDate.of(2026, 5, 2), null, 1, BW).endOn())
                .isEqualTo(START);
    }

    @Test
    void datesFurtherApartThanAnyTaskMayLastAreRefused() {
        assertThatThrownBy(() ->
                        TaskDates.of(
                                TASK, LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31), 9, BW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        assertThatThrownBy(() -> TaskDates.of(TASK, START, START.minusDays(1), 9, BW))
                .isInstanceOf(Refused.class);
        var ending = item(ItemKind.TASK, Nature.TASK, null, END, null);
        assertThatThrownBy(() -> TaskDates.of(ending, END.plusDays(1), END, null, BW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDurationBeyondAllCalendarsIsRefused() {
        assertThatThrownBy(() -> TaskDates.of(TASK, LocalDate.of(2999, 12, 1), END, 9_999, BW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aMilestoneHasOneDate() {
        var milestone = item(ItemKind.MILESTONE, Nature.TASK, END, END, null);
        assertThat(TaskDates.of(milestone, START, START, 5, BW))
                .isEqualTo(new TaskDates(START, START, null));
    }

    @Test
    void aPeriodThatBeginsElsewhereEndsByTheLaw() {
        // 35 calendar days from 11 May end on 14 June, a Sunday: Monday, § 193 BGB.
        var period =
                item(
                        ItemKind.TASK,
                        Nature.PERIOD,
                        START,
                        LocalDate.of(2026, 6, 8),
                        Span.calendarDays(35));
        assertThat(
                        TaskDates.of(period, LocalDate.of(2026, 5, 11), period.endOn(), null, BW)
                                .endOn())
                .isEqualTo(LocalDate.of(2026, 6, 15));
    }

    @Test
    void aPeriodIsNeverShortenedButMayEndLater() {
        var period =
                item(
                        ItemKind.TASK,
                        Nature.PERIOD,
                        START,
                        LocalDate.of(2026, 6, 8),
                        Span.calendarDays(35));
        assertThatThrownBy(() -> TaskDates.of(period, START, LocalDate.of(2026, 5, 20), null, BW))
                .isInstanceOf(Refused.class);
        assertThat(TaskDates.of(period, START, LocalDate.of(2026, 6, 12), null, BW))
                .isEqualTo(new TaskDates(START, LocalDate.of(2026, 6, 12), Span.calendarDays(35)));
    }

    @Test
    void aPeriodOfAMonthBeginsTheDayAfterItsEvent() {
        // Event on 31 January: the month ends on 28 February (§ 188 Abs. 3 BGB), in 2026 a
        // Saturday: Monday 2 March.
        var period = item(ItemKind.TASK, Nature.PERIOD, null, null, Span.months(1));
        assertThat(TaskDates.of(period, LocalDate.of(2026, 2, 1), null, null, BW).endOn())
                .isEqualTo(LocalDate.of(2026, 3, 2));
        // Event on 28 February: it ends on 28 March, and not on the 31st.
        var holding =
                item(ItemKind.TASK, Nature.PERIOD, null, null, Span.months(1), PeriodEnd.HOLDS);
        assertThat(TaskDates.of(holding, LocalDate.of(2026, 3, 1), null, null, BW).endOn())
                .isEqualTo(LocalDate.of(2026, 3, 28));
    }

    @Test
    void theFormShowsWorkdaysAsTheDatesHaveThem() {
        assertThat(TaskDates.workdays(TASK, BW)).isEqualTo(9);
        assertThat(
                        TaskDates.workdays(
                                item(ItemKind.TASK, Nature.TASK, null, null, Span.workingDays(3)),
                                BW))
                .isEqualTo(3);
        assertThat(
                        TaskDates.workdays(
                                item(ItemKind.TASK, Nature.TASK, START, null, Span.weeks(3)), BW))
                .isNull();
    }

    private static ProjectItem item(
            ItemKind kind,
            Nature nature,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Span duration) {
        return item(kind, nature, start, end, duration, PeriodEnd.ROLLS);
    }

    private static ProjectItem item(
            ItemKind kind,
            Nature nature,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Span duration,
            PeriodEnd periodEnd) {
        return new ProjectItem(
                new ItemId(new UUID(0, 1)),
                new ProjectId(new UUID(0, 2)),
                1,
                "1",
                null,
                "V",
                kind,
                nature,
                "Titel",
                "",
                "",
                TaskState.PLANNED,
                null,
                null,
                Priority.NORMAL,
                null,
                List.of(),
                List.of(),
                List.of(),
                start,
                end,
                null,
                duration,
                periodEnd,
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                ProjectRole.PLANNING,
                0);
    }
}

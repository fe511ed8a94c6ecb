package org.allmende.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.baselines.PlannedItem.Stand;
import org.allmende.baselines.ProgressCurve.Standing;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Land;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.WorkCalendar;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressCurveTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    @Test
    void tellsWhatWasPlannedAndWhatIsDone() {
        var curve =
                curve(
                        CurveMeasure.TASKS,
                        task("2026-03-06", "2026-03-06", "2026-03-06"),
                        task("2026-03-13", "2026-03-13", null),
                        task("2026-03-20", "2026-03-27", null),
                        task("2026-04-03", "2026-04-10", null));
        assertThat(curve.plannedPercent()).isEqualTo(75);
        assertThat(curve.donePercent()).isEqualTo(25);
        assertThat(curve.standing()).isEqualTo(Standing.BEHIND);
        assertThat(curve.asOf()).isEqualTo("2026-03-06");
        assertThat(curve.workdays()).isEqualTo(10);
        assertThat(curve.plannedEnd()).isEqualTo("2026-04-03");
        assertThat(curve.expectedEnd()).isEqualTo("2026-04-10");
        // What is late can be done today at the earliest.
        assertThat(curve.expectedAt(TODAY.plusDays(1))).isEqualTo(50);
    }

    @Test
    void countsHoursWhereAsked() {
        var curve =
                curve(
                        CurveMeasure.EFFORT,
                        task("2026-03-06", "2026-03-06", "2026-03-06", 30),
                        task("2026-03-27", "2026-03-27", null, 10));
        assertThat(curve.plannedPercent()).isEqualTo(75);
        assertThat(curve.doneSoFar()).isEqualTo(30);
        assertThat(curve.total()).isEqualTo(40);
        assertThat(curve.standing()).isEqualTo(Standing.AS_PLANNED);
    }

    @Test
    void whatIsDoneBeforeItsTimeIsAhead() {
        var curve =
                curve(
                        CurveMeasure.TASKS,
                        task("2026-03-13", "2026-03-13", "2026-03-12"),
                        task("2026-03-27", "2026-03-27", "2026-03-19"));
        assertThat(curve.standing()).isEqualTo(Standing.AHEAD);
        assertThat(curve.asOf()).isEqualTo("2026-03-27");
        assertThat(curve.workdays()).isEqualTo(5);
        assertThat(curve.expectedEnd()).isNull();
    }

    @Test
    void betweenTwoStepsItIsCountedEvenly() {
        var curve =
                curve(
                        CurveMeasure.EFFORT,
                        task("2026-03-02", "2026-03-02", "2026-03-02", 10),
                        task("2026-03-12", "2026-03-12", null, 10),
                        new PlannedItem(
                                UUID.randomUUID(),
                                null,
                                ItemKind.TASK,
                                "Neu",
                                TaskState.DONE,
                                stand("2026-03-04", 10),
                                null,
                                null,
                                null,
                                PeriodEnd.ROLLS,
                                LocalDate.of(2026, 3, 4),
                                0));
        // 20 of 30 hours are done: of the planned 20 that is 13⅓, a third of the way to the 12th.
        assertThat(curve.asOf()).isEqualTo("2026-03-05");
    }

    @Test
    void withoutADateNothingIsPlanned() {
        var curve = curve(CurveMeasure.TASKS, task(null, null, null));
        assertThat(curve.isEmpty()).isTrue();
        assertThat(curve.undated()).isEqualTo(1);
    }

    @Test
    void theDrawingGoesFromNothingToAll() {
        var picture =
                new CurvePicture(
                        curve(
                                CurveMeasure.TASKS,
                                task("2026-03-06", "2026-03-06", "2026-03-06"),
                                task("2026-04-03", "2026-04-03", null)));
        assertThat(picture.planned()).startsWith("M56 316H").contains("V24H812");
        assertThat(picture.done()).contains("V170").endsWith("H" + picture.today());
        assertThat(picture.rest()).startsWith("M" + picture.today() + " 170").endsWith("V24");
        assertThat(picture.rows()).contains(TODAY).isSorted();
    }

    private static ProgressCurve curve(CurveMeasure measure, PlannedItem... items) {
        return ProgressCurve.of(List.of(items), true, measure, TODAY, WorkCalendar.of(Land.BW));
    }

    private static PlannedItem task(
            @Nullable String planned, @Nullable String now, @Nullable String doneOn) {
        return task(planned, now, doneOn, 0);
    }

    private static PlannedItem task(
            @Nullable String planned, @Nullable String now, @Nullable String doneOn, int hours) {
        return new PlannedItem(
                UUID.randomUUID(),
                null,
                ItemKind.TASK,
                "Aufgabe",
                doneOn == null ? TaskState.PLANNED : TaskState.DONE,
                stand(now, hours),
                stand(planned, hours),
                null,
                null,
                PeriodEnd.ROLLS,
                doneOn == null ? null : LocalDate.parse(doneOn),
                0);
    }

    private static Stand stand(@Nullable String end, int hours) {
        LocalDate day = end == null ? null : LocalDate.parse(end);
        return new Stand(day, day, hours);
    }
}

package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.allmende.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateStepTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private static StateStep step(TaskState from, TaskState to, boolean answers) {
        return new StateStep(ProjectState.ACTIVE, from, to, null, answers);
    }

    private static StateStep pause(LocalDate until) {
        return new StateStep(ProjectState.ACTIVE, TaskState.ACTIVE, TaskState.PAUSED, until, false);
    }

    @Test
    void in_a_project_that_does_not_run_tasks_stay_planned() {
        var locked =
                new StateStep(ProjectState.PAUSED, TaskState.PLANNED, TaskState.ACTIVE, null, true);
        assertThatThrownBy(() -> locked.refuseIfForbidden(TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("work.project.locked.PAUSED");
        var back =
                new StateStep(
                        ProjectState.PAUSED, TaskState.ACTIVE, TaskState.PLANNED, null, false);
        assertThatCode(() -> back.refuseIfForbidden(TODAY)).doesNotThrowAnyException();
    }

    @Test
    void a_pause_ends_after_today_or_stays_open() {
        assertThatThrownBy(() -> pause(TODAY).refuseIfForbidden(TODAY)).isInstanceOf(Refused.class);
        assertThatCode(() -> pause(TODAY.plusDays(1)).refuseIfForbidden(TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> pause(null).refuseIfForbidden(TODAY)).doesNotThrowAnyException();
    }

    @Test
    void what_waits_for_review_is_ended_only_by_those_who_answer_for_it() {
        assertThatThrownBy(() ->
                        step(TaskState.REVIEW, TaskState.DONE, false).refuseIfForbidden(TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("work.review.others");
        assertThatCode(() -> step(TaskState.REVIEW, TaskState.DONE, true).refuseIfForbidden(TODAY))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED", "ACTIVE", "PAUSED", "STOPPED"})
    void whoever_works_may_withdraw_what_waits_for_review(TaskState to) {
        assertThatCode(() -> step(TaskState.REVIEW, to, false).refuseIfForbidden(TODAY))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED", "ACTIVE", "REVIEW", "PAUSED"})
    void a_closed_task_is_reopened_by_whoever_works_and_has_no_day_done_any_more(TaskState to) {
        var step = step(TaskState.DONE, to, false);
        assertThatCode(() -> step.refuseIfForbidden(TODAY)).doesNotThrowAnyException();
        assertThat(step.doneOn(TODAY.minusDays(3), TODAY)).isNull();
    }

    @Test
    void the_day_it_was_done_is_today_and_stays_when_it_is_told_again() {
        var done = step(TaskState.ACTIVE, TaskState.DONE, false);
        assertThat(done.doneOn(null, TODAY)).isEqualTo(TODAY);
        assertThat(done.doneOn(TODAY.minusDays(3), TODAY)).isEqualTo(TODAY.minusDays(3));
    }

    @Test
    void every_other_state_ends_a_pause() {
        assertThat(pause(TODAY.plusDays(5)).pause()).isEqualTo(TODAY.plusDays(5));
        assertThat(
                        new StateStep(
                                        ProjectState.ACTIVE,
                                        TaskState.PAUSED,
                                        TaskState.ACTIVE,
                                        TODAY.plusDays(5),
                                        false)
                                .pause())
                .isNull();
    }
}

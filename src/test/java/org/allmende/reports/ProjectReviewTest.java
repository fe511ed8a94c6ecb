package org.allmende.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectReviewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void theSpanReachesFromTheFirstBeginningToTheLastEnd() {
        var review = new ProjectReview(List.of(task("A", 0, 20, 5, 25), task("B", 10, 60, 12, 90)));
        assertThat(review.planned())
                .isEqualTo(new ProjectReview.Period(MONDAY, MONDAY.plusDays(60)));
        assertThat(review.actual())
                .isEqualTo(new ProjectReview.Period(MONDAY.plusDays(5), MONDAY.plusDays(90)));
        assertThat(review.planned().months()).isEqualTo(2);
        assertThat(review.actual().months()).isEqualTo(3);
    }

    @Test
    void theFurthestFromThePlanComeFirstEarlyOnesToo() {
        var review =
                new ProjectReview(
                        List.of(
                                task("pünktlich", 0, 10, 0, 10),
                                task("später", 0, 10, 0, 13),
                                task("früher", 0, 30, 0, 20)));
        assertThat(review.deviations())
                .extracting(ProjectReview.Task::title)
                .containsExactly("früher", "später");
        assertThat(review.deviations().getFirst().late()).isEqualTo(-10);
    }

    @Test
    void fiveAreEnough() {
        var tasks =
                IntStream.range(1, 20).mapToObj(late -> task("T", 0, 10, 0, 10 + late)).toList();
        assertThat(new ProjectReview(tasks).deviations()).hasSize(5);
    }

    @Test
    void withoutDatesThereIsNothingToCompare() {
        var review =
                new ProjectReview(List.of(new ProjectReview.Task("A", null, null, null, null)));
        assertThat(review.planned()).isNull();
        assertThat(review.actual()).isNull();
        assertThat(review.deviations()).isEmpty();
    }

    private static ProjectReview.Task task(
            String title, int plannedFrom, int plannedOn, int begunOn, int doneOn) {
        return new ProjectReview.Task(
                title,
                MONDAY.plusDays(plannedFrom),
                MONDAY.plusDays(plannedOn),
                MONDAY.plusDays(begunOn),
                MONDAY.plusDays(doneOn));
    }
}

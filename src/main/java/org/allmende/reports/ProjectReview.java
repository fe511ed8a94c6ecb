package org.allmende.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the plan of a project, task by task. */
record ProjectReview(List<Task> tasks) {

    private static final int MOST = 5;
    private static final double DAYS_OF_MONTH = 30.44;

    /** A span of days. */
    record Period(LocalDate from, LocalDate to) {

        /** At least one. */
        long months() {
            return Math.max(1, Math.round(ChronoUnit.DAYS.between(from, to) / DAYS_OF_MONTH));
        }

        static @Nullable Period of(
                Stream<@Nullable LocalDate> starts, Stream<@Nullable LocalDate> ends) {
            LocalDate from = starts.filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
            LocalDate to = ends.filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
            return from == null || to == null || to.isBefore(from) ? null : new Period(from, to);
        }
    }

    /**
     * A task or milestone.
     *
     * @param plannedOn the end it had at first
     */
    record Task(
            String title,
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate begunOn,
            @Nullable LocalDate doneOn) {

        /** Days later than planned; negative: earlier. 0 where there is nothing to compare. */
        long late() {
            return plannedOn == null || doneOn == null
                    ? 0
                    : ChronoUnit.DAYS.between(plannedOn, doneOn);
        }
    }

    @Nullable Period planned() {
        return Period.of(
                tasks.stream().map(Task::plannedFrom), tasks.stream().map(Task::plannedOn));
    }

    @Nullable Period actual() {
        return Period.of(
                tasks.stream().flatMap(task -> Stream.of(task.begunOn(), task.doneOn())),
                tasks.stream().map(Task::doneOn));
    }

    /** The tasks furthest from their plan, the furthest first. */
    List<Task> deviations() {
        return tasks.stream()
                .filter(task -> task.late() != 0)
                .sorted(Comparator.comparingLong((Task task) -> -Math.abs(task.late())))
                .limit(MOST)
                .toList();
    }
}

package org.allmende.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.allmende.plan.Anchor;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Plan;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What is taken of a finished project: lengths in working days by item of its template, and nothing
 * that says what it was about.
 *
 * @param planned length of the template's plan, had it begun when the project did
 * @param taken from the first day somebody worked to the last; null when the history does not tell
 * @param added how many tasks and milestones the template did not have
 */
record ProjectFacts(int planned, @Nullable Integer taken, int added, List<OfItem> items) {

    /**
     * @param taken null when it was skipped, takes no time, or nobody said that it had begun
     */
    record OfItem(String key, int planned, @Nullable Integer taken, boolean skipped) {}

    /**
     * A task or milestone as the project left it.
     *
     * @param begunOn when somebody began it for the last time; null when nobody said so
     * @param dropped deleted or stopped
     */
    record Left(
            String key,
            @Nullable LocalDate begunOn,
            @Nullable LocalDate doneOn,
            boolean dropped,
            boolean deleted) {

        boolean wasDone() {
            return !dropped && begunOn != null && doneOn != null && !doneOn.isBefore(begunOn);
        }
    }

    /**
     * @param plan of the version that was adopted
     * @param planStart where the project hung when nobody began anything
     */
    static ProjectFacts of(Plan plan, WorkCalendar calendar, LocalDate planStart, List<Left> left) {
        List<Left> done = left.stream().filter(Left::wasDone).toList();
        LocalDate first = earliest(done, planStart);
        var schedule = Schedule.of(plan, calendar, new Anchor.Start(first));
        var items = new ArrayList<OfItem>();
        int added = 0;
        for (Left item : left) {
            ItemKey key = ItemKey.of(item.key());
            if (plan.has(key)) {
                var dates = schedule.dates(key);
                items.add(
                        new OfItem(
                                item.key(),
                                calendar.workdaysBetween(dates.start(), dates.end()),
                                item.wasDone() && plan.item(key).kind() == ItemKind.TASK
                                        ? days(calendar, item.begunOn(), item.doneOn())
                                        : null,
                                item.dropped()));
            } else if (!item.deleted()) {
                added++;
            }
        }
        return new ProjectFacts(
                calendar.workdaysBetween(schedule.start(), schedule.end()),
                done.isEmpty() ? null : days(calendar, first, latest(done, first)),
                added,
                List.copyOf(items));
    }

    /** What was done within a weekend took a day all the same. */
    private static int days(
            WorkCalendar calendar, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Math.max(
                1,
                calendar.workdaysBetween(Objects.requireNonNull(from), Objects.requireNonNull(to)));
    }

    private static LocalDate earliest(List<Left> done, LocalDate otherwise) {
        return done.stream()
                .map(Left::begunOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    private static LocalDate latest(List<Left> done, LocalDate otherwise) {
        return done.stream()
                .map(Left::doneOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
    }
}

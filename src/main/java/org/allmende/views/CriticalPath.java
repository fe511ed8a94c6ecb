package org.allmende.views;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.allmende.plan.Anchor;
import org.allmende.plan.Dates;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Schedule;
import org.allmende.plan.Shift;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule says about a running project, by position: how far each line can move without
 * moving the end. The stored dates stay what they are.
 */
final class CriticalPath {

    /**
     * Working days; null for what has no dates or is over. Of packages the least of their content.
     */
    final @Nullable Integer[] slack;

    /** Why a period ends later than counted. */
    final @Nullable Shift[] shift;

    static CriticalPath of(ScheduleTree tree, WorkCalendar calendar) {
        LocalDate start =
                Arrays.stream(tree.first)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
        var path = new CriticalPath(tree.size());
        if (start != null) {
            try {
                path.read(
                        tree,
                        Schedule.of(
                                new StoredPlan(tree, calendar).plan(),
                                calendar,
                                new Anchor.Start(start)));
            } catch (PlanRefused beyondReckoning) {
                // Such as dates that a dependency would push past the year 2999: then nothing is
                // said about slack.
                return new CriticalPath(tree.size());
            }
        }
        return path;
    }

    private CriticalPath(int size) {
        slack = new @Nullable Integer[size];
        shift = new @Nullable Shift[size];
    }

    boolean isCritical(int position) {
        Integer known = slack[position];
        return known != null && known <= 0;
    }

    private void read(ScheduleTree tree, Schedule schedule) {
        for (int i = tree.size() - 1; i >= 0; i--) {
            ScheduleLine line = tree.lines.get(i);
            boolean open = !line.isPackage() && tree.first[i] != null && !line.state().isClosed();
            if (open) {
                slack[i] = schedule.slack(StoredPlan.key(i));
                shift[i] = line.isPeriod() ? shift(i, tree, schedule) : null;
            }
            int around = tree.parent[i];
            Integer known = slack[i];
            if (around >= 0 && known != null) {
                Integer least = slack[around];
                slack[around] = least == null ? known : Math.min(least, known);
            }
        }
    }

    /**
     * Only where the stored dates are those that the law gives: a period moved by hand explains
     * itself.
     */
    private static @Nullable Shift shift(int position, ScheduleTree tree, Schedule schedule) {
        Dates dates = schedule.dates(StoredPlan.key(position));
        boolean asStored =
                dates.start().equals(tree.first[position])
                        && dates.end().equals(tree.last[position]);
        return asStored ? schedule.explanation(StoredPlan.key(position)).orElse(null) : null;
    }
}

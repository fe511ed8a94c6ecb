package org.allmende.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which fields fit which kind of item. */
final class ItemRules {

    private static final int MOST_HOURS = 100_000;

    private ItemRules() {}

    static void check(
            ItemKey key,
            ItemKind kind,
            String title,
            Nature nature,
            @Nullable Span duration,
            @Nullable Integer effortHours,
            Constraint constraint,
            @Nullable LocalDate deadline) {
        switch (constraint) {
            case Constraint.None _ -> {}
            case Constraint.NotBefore(var date) -> WorkCalendar.day(date);
            case Constraint.NotAfter(var date) -> WorkCalendar.day(date);
            case Constraint.Fixed(var start, var end) -> {
                WorkCalendar.day(start);
                WorkCalendar.day(end);
            }
            case Constraint.Offset _ -> {}
        }
        if (deadline != null) {
            WorkCalendar.day(deadline);
        }
        if (title.isBlank()) {
            throw new PlanRefused("plan.item.title", key).at(key);
        }
        if (kind == ItemKind.TASK && duration == null) {
            throw new PlanRefused("plan.item.duration.missing", title).at(key);
        }
        if (kind != ItemKind.TASK && duration != null) {
            throw new PlanRefused("plan.item.duration.unwanted", title).at(key);
        }
        if (duration != null && duration.amount() < 1) {
            throw new PlanRefused("plan.item.duration.positive", title, duration).at(key);
        }
        if (kind != ItemKind.TASK && nature == Nature.PERIOD) {
            throw new PlanRefused("plan.item.period.task", title).at(key);
        }
        if (effortHours != null && (effortHours < 0 || effortHours > MOST_HOURS)) {
            throw new PlanRefused("plan.item.effort", title, effortHours).at(key);
        }
        if (constraint instanceof Constraint.Fixed(var start, var end)) {
            boolean instant = start.equals(end);
            if (kind == ItemKind.PACKAGE || kind == ItemKind.MILESTONE && !instant) {
                throw new PlanRefused("plan.item.fixed", title).at(key);
            }
        }
        if (constraint instanceof Constraint.Offset) {
            boolean runsThrough = duration != null && duration.unit().isCalendar();
            if (kind == ItemKind.PACKAGE || runsThrough) {
                throw new PlanRefused("plan.item.offset", title).at(key);
            }
        }
    }
}

package org.allmende.exchange;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * A subscription to be made.
 *
 * @param calendar id of a project, or empty for one's own tasks
 * @param days which days of a task stand in the calendar: LAST or WHOLE
 */
public record CalendarForm(String calendar, String days) {

    public CalendarForm(@Nullable String calendar, @Nullable String days) {
        this.calendar = requireNonNullElse(calendar, "");
        this.days = requireNonNullElse(days, "");
    }

    public static CalendarForm empty() {
        return new CalendarForm("", CalendarDays.LAST.name());
    }
}

package org.allmende.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One published state of a template. It never changes; whatever is better becomes a new version.
 *
 * @param number such as “2.1”
 * @param note what changed, and why
 * @param licence SPDX name
 * @param checkedOn when its legal state was last checked, by its authors or again after publishing
 * @param tasks milestones included: a milestone is a task that takes no time
 * @param milestones how many of the tasks are milestones
 * @param periods how many of the tasks are legal periods or waiting times
 * @param workdays length of its schedule in working days
 */
public record TemplateVersion(
        UUID id,
        String number,
        String title,
        String summary,
        String note,
        String licence,
        String origin,
        @Nullable LocalDate checkedOn,
        int tasks,
        int milestones,
        int periods,
        int workdays,
        Instant publishedAt) {

    public Length length() {
        return Length.ofWorkdays(workdays);
    }

    /** 08/2026, or empty when it was not checked. */
    public String checkedMonth() {
        return checkedOn == null
                ? ""
                : "%02d/%d".formatted(checkedOn.getMonthValue(), checkedOn.getYear());
    }
}

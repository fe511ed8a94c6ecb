package org.allmende.baselines;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a project as it was kept.
 *
 * @param name empty for the one kept at the adoption
 * @param reason why it was kept; may be empty
 * @param items how many tasks and milestones of it the viewer sees
 * @param firstOn the first day of them, or null
 * @param lastOn the last day of them, or null
 */
public record Baseline(
        BaselineId id,
        String name,
        String reason,
        PersonId person,
        Instant at,
        int items,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn) {

    public String name(Texts t) {
        return name.isEmpty() ? t.of("baselines.adoption") : name;
    }

    /** With its day, for where several stand beside each other. */
    public String label(Texts t) {
        return t.of("baselines.label", name(t), t.date(on(t)));
    }

    public LocalDate on(Texts t) {
        return LocalDate.ofInstant(at, t.zone());
    }
}

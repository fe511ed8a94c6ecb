package org.allmende.signoff;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A round in a list.
 *
 * @param insteadOf the names of those for whom one would sign, or empty where oneself is asked
 * @param dueOn until when the step that is asked now is due, or null
 * @param answered how many steps have their answer
 * @param steps of how many
 */
public record Waiting(
        ProjectId project,
        String projectTitle,
        Colour projectColour,
        ItemId item,
        String title,
        SignoffId signoff,
        PersonId initiator,
        String initiatorName,
        Instant startedAt,
        String insteadOf,
        @Nullable LocalDate dueOn,
        int answered,
        int steps) {

    public String path() {
        return "/projekte/" + project + "/elemente/" + item + "/mitzeichnungen/" + signoff;
    }

    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}

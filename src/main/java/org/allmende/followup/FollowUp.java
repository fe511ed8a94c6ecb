package org.allmende.followup;

import java.time.LocalDate;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;

/**
 * A Wiedervorlage that is not done yet.
 *
 * @param person whom it is for
 * @param personName their name
 * @param by who asked for it
 * @param byName their name
 */
public record FollowUp(
        FollowUpId id,
        ProjectId project,
        String projectTitle,
        Colour projectColour,
        ItemId item,
        String title,
        PersonId person,
        String personName,
        PersonId by,
        String byName,
        LocalDate dueOn,
        String note) {

    public String path() {
        return "/wiedervorlagen/" + id;
    }

    public String itemPath() {
        return "/projekte/" + project + "/elemente/" + item;
    }

    public boolean isDue(LocalDate today) {
        return !dueOn.isAfter(today);
    }

    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(today);
    }

    /** Somebody else asked for it. */
    public boolean isForAnother() {
        return !person.equals(by);
    }
}

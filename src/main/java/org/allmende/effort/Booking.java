package org.allmende.effort;

import java.time.LocalDate;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;

/**
 * Time somebody spent on a task on one day.
 *
 * @param minutes 1 to 1,440
 * @param version rises with each change
 */
public record Booking(
        ProjectId project,
        ItemId item,
        BookingId id,
        PersonId person,
        LocalDate day,
        int minutes,
        String comment,
        int version) {

    public String path() {
        return "/projekte/" + project + "/elemente/" + item + "/zeiten/" + id;
    }
}

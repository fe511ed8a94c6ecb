package org.allmende.effort;

import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ProjectItem;
import org.allmende.work.Subject;

/**
 * The page “Zeiten” of a task.
 *
 * @param bookings the newest: those of everybody for who plans here, otherwise one’s own
 * @param more whether there are older ones
 * @param mayBook whether the viewer may book here now
 */
public record ItemTimes(
        Subject subject,
        ProjectItem item,
        Effort effort,
        List<Booking> bookings,
        boolean more,
        Map<PersonId, PersonCard> people,
        PersonId viewer,
        boolean mayBook) {

    public boolean seesAll() {
        return subject.project().mine().mayPlan();
    }

    public String name(PersonId person) {
        PersonCard card = people.get(person);
        return card == null ? "" : card.name();
    }

    public String path() {
        return item.path() + "/zeiten";
    }
}

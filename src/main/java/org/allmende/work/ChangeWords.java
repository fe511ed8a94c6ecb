package org.allmende.work;

import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;

/** Tells a change as one sentence, in the words of the Verlauf, for modules above. */
public interface ChangeWords {

    /**
     * “Miriam Lange hat das Ende von 04.05. auf 11.05. verschoben.”
     *
     * @param people the cards of those the steps name, and of who did it
     * @param steps of one item, or of the project; at least one
     */
    String sentence(
            Texts t,
            Map<PersonId, PersonCard> people,
            PersonId by,
            Cause cause,
            List<ProjectChanged.Step> steps);
}

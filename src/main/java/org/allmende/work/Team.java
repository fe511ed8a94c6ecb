package org.allmende.work;

import java.util.List;
import org.allmende.people.Colleague;
import org.allmende.people.PersonCard;

/**
 * The page “Beteiligte”.
 *
 * @param others colleagues who could be added, by name
 */
public record Team(ProjectHead head, List<Member> members, List<Colleague> others) {

    /**
     * @param guest may not plan, whatever the project says
     */
    public record Member(PersonCard card, ProjectRole role, boolean responsible, boolean guest) {}
}

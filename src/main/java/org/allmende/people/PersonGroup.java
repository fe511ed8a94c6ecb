package org.allmende.people;

import java.util.List;

/**
 * Persons of an authority under one name, as a unit or a team: rights can be given to all of them
 * at once.
 *
 * @param members by name
 */
public record PersonGroup(
        PersonGroupId id, String name, String note, List<PersonCard> members, int version) {}

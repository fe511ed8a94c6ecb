package org.allmende.people;

import org.allmende.tenancy.Group;

/** A member of one's own authority, as pickers show them. */
public record Colleague(PersonCard card, Group group) {}

package org.allmende.correspondence;

import org.allmende.tenancy.PersonId;

/** Somebody whose requests the viewer does not want. */
public record MutedPerson(PersonId person, String name) {}

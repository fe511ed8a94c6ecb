package org.allmende.talks;

import org.allmende.tenancy.PersonId;

/** Somebody whom the operator named. */
public record Moderator(PersonId person, String name, String email) {}

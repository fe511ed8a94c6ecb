package org.allmende.people;

import java.time.LocalDate;
import org.allmende.tenancy.Group;

/** A person in an authority. */
public record Membership(PersonCard card, String email, Group group, LocalDate since) {}

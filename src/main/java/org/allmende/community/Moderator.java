package org.allmende.community;

import java.time.Instant;
import org.allmende.tenancy.PersonId;

/** Somebody who moderates, as the operator sees them. */
public record Moderator(PersonId person, String name, String house, Instant since) {}

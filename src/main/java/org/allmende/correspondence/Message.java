package org.allmende.correspondence;

import java.time.Instant;
import org.allmende.tenancy.PersonId;

/** What one of the two wrote, as it was typed. */
public record Message(PersonId person, String words, Instant at) {}

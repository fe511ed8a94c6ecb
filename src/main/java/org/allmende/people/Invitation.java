package org.allmende.people;

import java.time.Instant;
import java.util.UUID;
import org.allmende.tenancy.Group;

/** Somebody asked to join an authority who has not answered yet. */
public record Invitation(
        UUID id, String email, Group group, String unit, Instant expiresAt, boolean expired) {}

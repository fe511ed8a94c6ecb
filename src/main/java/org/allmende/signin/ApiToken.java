package org.allmende.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as its person sees it later: everything but the secret. */
public record ApiToken(
        UUID id,
        String name,
        String authority,
        boolean mayWrite,
        Instant createdAt,
        @Nullable LocalDate lastUsedOn) {}

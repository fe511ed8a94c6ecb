package org.allmende.people;

import org.allmende.plan.Land;
import org.allmende.tenancy.AuthorityId;
import org.jspecify.annotations.Nullable;

/** What everybody may know about an authority. */
public record AuthorityCard(
        AuthorityId id,
        String name,
        AuthorityKind kind,
        @Nullable Integer inhabitants,
        Land land) {}

package org.allmende.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.tenancy.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * A public administration.
 *
 * @param id value of the {@link AuthorityId}
 * @param ars regional key of twelve digits, where it has one
 * @param locality part of the Land with holidays of its own
 * @param freeChristmasEve whether 24 and 31 December are free
 * @param software what it works with, as it says itself
 * @param verifiedOn when the operator made sure that it is who it says
 * @param version counts changes, so that nobody overwrites another's unseen
 */
public record Authority(
        UUID id,
        String name,
        AuthorityKind kind,
        @Nullable String ars,
        Land land,
        @Nullable Locality locality,
        @Nullable Integer inhabitants,
        String street,
        String postcode,
        String city,
        boolean freeChristmasEve,
        List<String> software,
        @Nullable LocalDate verifiedOn,
        int version) {}

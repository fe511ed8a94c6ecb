package org.allmende.demo;

import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.jspecify.annotations.Nullable;

/**
 * An administration of the sample data.
 *
 * @param domain first part of the mail domain of its people
 */
public record Town(
        String domain,
        String name,
        AuthorityKind kind,
        String ars,
        Land land,
        @Nullable Locality locality,
        int inhabitants,
        String street,
        String postcode,
        String city) {}

package org.allmende.work;

import org.allmende.people.PersonGroupId;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/** Whom a right is given to: exactly one of a person and a group of persons. */
public record Grantee(@Nullable PersonId person, @Nullable PersonGroupId group) {

    public static Grantee of(PersonId person) {
        return new Grantee(person, null);
    }

    public static Grantee of(PersonGroupId group) {
        return new Grantee(null, group);
    }
}

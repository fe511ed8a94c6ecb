package org.allmende.people;

import org.allmende.tenancy.PersonId;

/**
 * How a person is shown to others.
 *
 * @param name given and family name
 * @param initials two letters
 * @param unit part of the authority they work in, or empty
 */
public record PersonCard(PersonId id, String name, String initials, String unit) {

    static PersonCard of(PersonId id, String givenName, String familyName, String unit) {
        return new PersonCard(
                id, givenName + " " + familyName, initials(givenName, familyName), unit);
    }

    /** The first letters of both names. */
    public static String initials(String givenName, String familyName) {
        return first(givenName) + first(familyName);
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : Character.toString(Character.toUpperCase(name.codePointAt(0)));
    }
}

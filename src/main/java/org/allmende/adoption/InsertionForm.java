package org.allmende.adoption;

import org.springframework.util.MultiValueMap;

/**
 * The form of an insertion as it was typed.
 *
 * @param project its id; empty until one is chosen
 * @param around id of the package it goes below; empty for the top
 * @param terms title, time, size and packages as in an adoption; of each role the role of the
 *     project that takes it, or nothing for a new one
 * @param sent whether anything but the place was typed
 */
public record InsertionForm(String project, String around, AdoptionForm terms, boolean sent) {

    public static InsertionForm of(MultiValueMap<String, String> fields) {
        return new InsertionForm(
                text(fields, "projekt"),
                text(fields, "paket"),
                AdoptionForm.of(fields),
                AdoptionForm.isSent(fields));
    }

    /** The role of the project that takes a role of the template; empty for a new one. */
    public String taker(String role) {
        var chosen = terms.people(role);
        return chosen.isEmpty() ? "" : chosen.getFirst();
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}

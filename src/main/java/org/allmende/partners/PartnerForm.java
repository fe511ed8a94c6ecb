package org.allmende.partners;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * Whom to invite, as typed.
 *
 * @param partner name of an authority
 * @param item number of a package or task; empty for the whole project
 */
public record PartnerForm(String partner, String item, String role, String note) {

    public PartnerForm(
            @Nullable String partner,
            @Nullable String item,
            @Nullable String role,
            @Nullable String note) {
        this.partner = requireNonNullElse(partner, "");
        this.item = requireNonNullElse(item, "");
        this.role = requireNonNullElse(role, "");
        this.note = requireNonNullElse(note, "");
    }

    public static PartnerForm empty() {
        return new PartnerForm("", "", "WORKING", "");
    }
}

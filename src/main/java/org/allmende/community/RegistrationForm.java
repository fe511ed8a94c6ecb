package org.allmende.community;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.allmende.people.Authority;
import org.allmende.people.AuthorityForm;
import org.allmende.people.ParticipationForm;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** What was typed to register an administration. */
public record RegistrationForm(
        String email,
        String person,
        String function,
        String name,
        String kind,
        String land,
        String ars,
        String inhabitants,
        String website) {

    public RegistrationForm(
            @Nullable String email,
            @Nullable String person,
            @Nullable String function,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String land,
            @Nullable String ars,
            @Nullable String inhabitants,
            @Nullable String website) {
        this.email = requireNonNullElse(email, "");
        this.person = requireNonNullElse(person, "");
        this.function = requireNonNullElse(function, "");
        this.name = requireNonNullElse(name, "");
        this.kind = requireNonNullElse(kind, "");
        this.land = requireNonNullElse(land, "");
        this.ars = requireNonNullElse(ars, "");
        this.inhabitants = requireNonNullElse(inhabitants, "");
        this.website = requireNonNullElse(website, "");
    }

    public static RegistrationForm by(String email) {
        return new RegistrationForm(email, "", "", "", "", "", "", "", "");
    }

    /**
     * What it says, when all is well.
     *
     * @param named the person and what they do
     */
    record Read(OfficialAddress address, Authority authority, Named named, String website) {}

    record Named(String person, String function) {}

    Read read() {
        OfficialAddress address = OfficialAddress.read(email);
        var problems = new Problems();
        var named =
                new Named(
                        problems.required("person", person, 200),
                        problems.required("function", function, 200));
        Authority authority =
                new AuthorityForm(
                                name, kind, ars, land, "", inhabitants, "", "", "", "true", "", "0")
                        .read(problems, new UUID(0, 0));
        String site = ParticipationForm.readWebsite(problems, website);
        problems.refuseIfAny();
        return new Read(address, authority, named, site);
    }
}

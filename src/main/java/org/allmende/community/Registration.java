package org.allmende.community;

import java.time.Instant;
import org.allmende.people.AuthorityForm;
import org.allmende.people.AuthorityKind;
import org.allmende.people.MailDomain;
import org.allmende.plan.Land;
import org.jspecify.annotations.Nullable;

/**
 * An administration that wants to join, as one of its people said it.
 *
 * @param person who says so, by name
 * @param function what they do there
 * @param question what the operator wants to know, or empty
 * @param reason why it was refused, or empty
 */
public record Registration(
        RegistrationId id,
        String email,
        MailDomain domain,
        String person,
        String function,
        String name,
        AuthorityKind kind,
        Land land,
        @Nullable String ars,
        @Nullable Integer inhabitants,
        String website,
        RegistrationState state,
        String question,
        String answer,
        String reason,
        Instant createdAt) {

    public String path() {
        return "/betrieb/anmeldungen/" + id;
    }

    /** What an authority is made of. */
    AuthorityForm authority() {
        return new AuthorityForm(
                name,
                kind.name(),
                ars,
                land.name(),
                "",
                inhabitants == null ? "" : inhabitants.toString(),
                "",
                "",
                "",
                "true",
                "",
                "0");
    }
}

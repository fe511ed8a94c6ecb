package org.allmende.contacts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Ansprechpersonen of a template as one viewer sees them.
 *
 * @param verified whether the viewer's authority is, so that they are shown at all
 * @param offered whether the viewer is one of them
 */
public record TemplateContacts(
        String slug, boolean verified, boolean offered, List<Contact> contacts) {

    /** Who of the same authority can be asked while that one is away, or null. */
    public @Nullable Contact instead(Contact away) {
        return away.awayUntil() == null
                ? null
                : contacts.stream()
                        .filter(one ->
                                one.authorityId().equals(away.authorityId())
                                        && one.awayUntil() == null)
                        .findFirst()
                        .orElse(null);
    }
}

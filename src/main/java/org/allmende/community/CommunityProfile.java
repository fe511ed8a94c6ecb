package org.allmende.community;

import java.time.LocalDate;
import java.util.Map;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody shows of themselves.
 *
 * @param authority name of their authority
 * @param standing how what they wrote stands with moderation, or null where they wrote nothing
 */
public record CommunityProfile(
        PersonId person,
        String authority,
        Map<ProfileDetail, Shown> details,
        @Nullable ContributionState standing) {

    /** The kind of contribution that a profile is. */
    public static final String KIND = "profile";

    /**
     * A detail.
     *
     * @param consentedOn when the person agreed to show it
     */
    public record Shown(String value, LocalDate consentedOn) {}

    /** The value, or empty where it is not shown. */
    public String value(ProfileDetail detail) {
        Shown shown = details.get(detail);
        return shown == null ? "" : shown.value();
    }

    public ContributionKey key() {
        return new ContributionKey(KIND, person.value());
    }

    public static String path(PersonId person) {
        return "/gemeinschaft/personen/" + person;
    }
}

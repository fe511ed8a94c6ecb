package org.allmende.commons;

import java.util.UUID;
import org.allmende.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * As sent: either of the two.
 *
 * @param thema a topic
 * @param vorlage the id of a template
 * @param zurueck the page it was sent from
 */
public record SubscriptionForm(
        @Nullable String thema, @Nullable String vorlage, @Nullable String zurueck) {

    @Nullable String topicOrNull() {
        return thema == null || thema.isBlank() ? null : thema.strip();
    }

    @Nullable UUID templateOrNull() {
        if (vorlage == null || vorlage.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(vorlage);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }

    /** A page of this server, else the stream. */
    public String back() {
        return zurueck != null && zurueck.matches("/[A-Za-z0-9][A-Za-z0-9/@._?=&%+-]*")
                ? zurueck
                : StreamFilter.PATH;
    }
}

package org.allmende.talks.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.SessionId;
import org.allmende.talks.TalkId;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a series.
 *
 * @param series title of the series
 * @param minutes 30, 60 or 90
 * @param capacity places, or null for as many as come
 * @param moderation who moderates, in words
 * @param reason why it was cancelled
 * @param sequence counts what calendars must know of
 * @param version counts every change
 * @param registered how many have a place
 * @param waiting how many wait for one
 */
public record Session(
        SessionId id,
        TalkId talk,
        String series,
        String question,
        String lead,
        Instant startsAt,
        int minutes,
        Confidentiality confidentiality,
        @Nullable Integer capacity,
        String moderation,
        @Nullable Instant cancelledAt,
        String reason,
        int sequence,
        Instant changedAt,
        int version,
        int registered,
        int waiting) {

    /** Administrations of the country share one zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public String path() {
        return "/talk/termine/" + id;
    }

    public LocalDate day() {
        return startsAt.atZone(ZONE).toLocalDate();
    }

    public LocalTime begins() {
        return startsAt.atZone(ZONE).toLocalTime();
    }

    public LocalTime ends() {
        return begins().plusMinutes(minutes);
    }

    public Instant endsAt() {
        return startsAt.plus(minutes, ChronoUnit.MINUTES);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isFull() {
        return capacity != null && registered >= capacity;
    }
}

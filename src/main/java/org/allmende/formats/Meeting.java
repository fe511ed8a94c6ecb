package org.allmende.formats;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The time that was chosen.
 *
 * @param room where one meets, or empty
 * @param sequence counts what calendars must know, as iCalendar does
 */
public record Meeting(
        OfferId offer,
        Instant startsAt,
        int minutes,
        String room,
        int sequence,
        Instant changedAt) {

    /** Everybody here lives by the same clock. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    public LocalTime ends() {
        return endsAt().atZone(ZONE).toLocalTime();
    }

    public boolean isOver(Instant now) {
        return endsAt().isBefore(now);
    }

    /** Whether the room is an address that can be followed. */
    public boolean isOnline() {
        return room.startsWith("https://") && !room.contains(" ");
    }
}

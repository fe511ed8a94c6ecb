package org.allmende.talks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A series of sessions.
 *
 * @param rule its rhythm as an RRULE, or empty
 * @param minutes 30, 60 or 90
 */
public record Talk(
        TalkId id,
        String title,
        String lead,
        String rule,
        LocalTime startsAt,
        int minutes,
        int version) {

    public Optional<Rhythm> rhythm() {
        return Rhythm.of(rule);
    }

    /** The next day by its rhythm; whether there is a session is another question. */
    public Optional<LocalDate> next(LocalDate from) {
        return Rhythm.next(rule, from);
    }

    public LocalTime endsAt() {
        return startsAt.plusMinutes(minutes);
    }
}

package org.allmende.commons;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that others may know.
 *
 * @param line what the kind says besides: number and note of a version, the template of a report,
 *     the format of an offer
 * @param house whose it is; empty where they stay unnamed
 * @param at since when others may know it
 * @param startsAt when it takes place, or null
 */
public record CommonsEntry(
        EntryKind kind,
        UUID id,
        String title,
        String path,
        String line,
        String house,
        List<String> topics,
        Instant at,
        @Nullable Instant startsAt) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public LocalDate day() {
        return LocalDate.ofInstant(at, ZONE);
    }

    public @Nullable LocalDate takesPlaceOn() {
        return startsAt == null ? null : LocalDate.ofInstant(startsAt, ZONE);
    }
}

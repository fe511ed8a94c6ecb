package org.allmende.talks.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a session, on one page.
 *
 * @param keeper who documents, or null while nobody was asked to
 * @param answer to the question of the session, in two sentences
 * @param effect what was tried out of it, some weeks later
 * @param present how many were counted in the room, or null
 * @param participants how many had a place; counted when it was published
 * @param houses of how many administrations
 * @param releaseUntil the day until which those named may answer
 */
public record Note(
        Session session,
        @Nullable PersonId keeper,
        String answer,
        List<NoteLine> lines,
        String effect,
        @Nullable Integer present,
        int participants,
        int houses,
        NoteState state,
        @Nullable LocalDate releaseUntil,
        @Nullable Instant publishedAt,
        int version) {

    /** The days that somebody named has to answer, at least. */
    private static final int LEAST = 2;

    private static final int RELEASED_AFTER = 5;

    public List<NoteLine> lines(LineKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    public boolean isPublished() {
        return state == NoteState.PUBLISHED;
    }

    public boolean isKeptBy(@Nullable Viewer viewer) {
        return viewer != null && viewer.person().equals(keeper);
    }

    /** Within five workdays after the session, as it was promised. */
    public boolean isOnTime() {
        return publishedAt != null
                && !publishedAt
                        .atZone(Session.ZONE)
                        .toLocalDate()
                        .isAfter(Workdays.after(session.day(), RELEASED_AFTER));
    }

    /** Five workdays after the session; two from today where that is later. */
    LocalDate deadline(LocalDate today) {
        LocalDate promised = Workdays.after(session.day(), RELEASED_AFTER);
        LocalDate fair = Workdays.after(today, LEAST);
        return promised.isAfter(fair) ? promised : fair;
    }
}

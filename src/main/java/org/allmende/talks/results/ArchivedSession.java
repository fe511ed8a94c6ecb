package org.allmende.talks.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * A past session as a line of the archive.
 *
 * @param answer of its note, or empty
 * @param said everything the note and the takeaways say, to find it by
 * @param publishedAt of the note, or null without one
 * @param onTime whether the note came within the promised days
 * @param mean of the feedback, 0 where it is not shown
 */
public record ArchivedSession(
        SessionId id,
        UUID talk,
        String series,
        @Nullable UUID topic,
        @Nullable String topicTitle,
        String question,
        String lead,
        Instant startsAt,
        Confidentiality confidentiality,
        String answer,
        String said,
        @Nullable Instant publishedAt,
        int houses,
        int takeaways,
        boolean recorded,
        double mean) {

    public String path() {
        return ResultPage.path(id);
    }

    public LocalDate day() {
        return startsAt.atZone(Session.ZONE).toLocalDate();
    }

    Stream<String> texts() {
        return Stream.of(series, question, lead, answer, said);
    }
}

package org.allmende.talks.sessions;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.allmende.shell.Problems;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.Talk;
import org.allmende.talks.TalkForm;
import org.allmende.talks.TalkId;
import org.allmende.talks.TopicId;
import org.allmende.talks.pool.Topic;
import org.allmende.talks.pool.TopicForm;
import org.jspecify.annotations.Nullable;

/**
 * A session as typed.
 *
 * @param topic id of the topic it is about, or empty
 * @param room address of the video room, or empty while there is none
 */
public record SessionForm(
        String talk,
        String topic,
        String question,
        String lead,
        String day,
        String begins,
        String minutes,
        String confidentiality,
        String capacity,
        String moderation,
        String room,
        String version) {

    private static final Set<Integer> LENGTHS = Set.of(30, 60, 90);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ROOM = Pattern.compile("https://[^\\s<>\"]{4,490}");

    record Read(
            TalkId talk,
            @Nullable TopicId topic,
            String question,
            String lead,
            Instant startsAt,
            int minutes,
            Confidentiality confidentiality,
            @Nullable Integer capacity,
            String moderation,
            String room) {}

    public SessionForm(
            @Nullable String talk,
            @Nullable String topic,
            @Nullable String question,
            @Nullable String lead,
            @Nullable String day,
            @Nullable String begins,
            @Nullable String minutes,
            @Nullable String confidentiality,
            @Nullable String capacity,
            @Nullable String moderation,
            @Nullable String room,
            @Nullable String version) {
        this.talk = requireNonNullElse(talk, "");
        this.topic = requireNonNullElse(topic, "");
        this.question = requireNonNullElse(question, "");
        this.lead = requireNonNullElse(lead, "");
        this.day = requireNonNullElse(day, "");
        this.begins = requireNonNullElse(begins, "");
        this.minutes = requireNonNullElse(minutes, "");
        this.confidentiality = requireNonNullElse(confidentiality, "");
        this.capacity = requireNonNullElse(capacity, "");
        this.moderation = requireNonNullElse(moderation, "");
        this.room = requireNonNullElse(room, "");
        this.version = requireNonNullElse(version, "");
    }

    /** The next one of a series by its rhythm. */
    static SessionForm next(Talk talk, @Nullable Topic topic, LocalDate today) {
        return new SessionForm(
                talk.id().toString(),
                topic == null ? "" : topic.id().toString(),
                topic == null ? "" : topic.question(),
                "",
                talk.next(today.plusWeeks(2)).map(LocalDate::toString).orElse(""),
                talk.startsAt().toString(),
                Integer.toString(talk.minutes()),
                topic == null ? "OPEN" : topic.confidentiality().name(),
                "",
                "",
                "",
                "0");
    }

    static SessionForm of(Session session, String room) {
        return new SessionForm(
                session.talk().toString(),
                "",
                session.question(),
                session.lead(),
                session.day().toString(),
                session.begins().toString(),
                Integer.toString(session.minutes()),
                session.confidentiality().name(),
                session.capacity() == null ? "" : session.capacity().toString(),
                session.moderation(),
                room,
                Integer.toString(session.version()));
    }

    Read read(TalkId series, Instant now) {
        var problems = new Problems();
        String asked = problems.required("question", question, TopicForm.LONGEST_QUESTION);
        if (!asked.isEmpty() && asked.length() < 5) {
            problems.at("question", "talks.topic.question.short");
        }
        LocalDate date = problems.date("day", day);
        if (date == null && day.isBlank()) {
            problems.at("day", "shell.problem.required");
        }
        LocalTime time = TalkForm.time(problems, "begins", begins);
        Instant startsAt = date == null ? now : date.atTime(time).atZone(Session.ZONE).toInstant();
        if (problems.none() && !startsAt.isAfter(now)) {
            problems.at("day", "talks.session.past");
        }
        Integer length = problems.number("minutes", minutes, 30, 90);
        if (length == null || !LENGTHS.contains(length)) {
            problems.at("minutes", "talks.minutes.wrong");
        }
        String url = problems.text("room", room, 500);
        if (!url.isEmpty() && !ROOM.matcher(url).matches()) {
            problems.at("room", "talks.session.room.wrong");
        }
        var read =
                new Read(
                        series,
                        ID.matcher(topic).matches() ? TopicId.of(topic) : null,
                        asked,
                        problems.text("lead", lead, TopicForm.LONGEST_ABOUT),
                        startsAt,
                        requireNonNullElse(length, 60),
                        problems.choice(
                                "confidentiality",
                                confidentiality,
                                Confidentiality.class,
                                Confidentiality.NETWORK),
                        problems.number("capacity", capacity, 1, 1000),
                        problems.text("moderation", moderation, 200),
                        url);
        problems.refuseIfAny();
        return read;
    }

    /** The series that was chosen; anything else is no series. */
    @Nullable TalkId chosen() {
        return ID.matcher(talk).matches() ? TalkId.of(talk) : null;
    }

    @Nullable TopicId chosenTopic() {
        return ID.matcher(topic).matches() ? TopicId.of(topic) : null;
    }
}

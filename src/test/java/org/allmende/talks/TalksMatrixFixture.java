package org.allmende.talks;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.talks.sessions.Attendance;
import org.allmende.talks.sessions.AttendanceId;
import org.allmende.talks.sessions.AttendanceState;
import org.allmende.talks.sessions.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A topic of the town for the network, a remark of its worker, a round, a series, an open session.
 */
@Component
class TalksMatrixFixture implements MatrixFixture {

    private static final AtomicInteger WEEK = new AtomicInteger();

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final Tickets tickets;

    TalksMatrixFixture(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.ofEntries(
                entry("session", this::session),
                entry("point", town -> point()),
                entry("ticket", this::ticket),
                entry("topic", this::topic),
                entry("/talk/themen/{topic}/beitraege/{remark}/entfernung#remark", this::remark),
                entry("round", town -> round()),
                entry("talk", town -> talk()),
                entry(
                        "/talk/termine/{session}/live/fragen/{question}/stimme#question",
                        town -> question()),
                entry(
                        "/talk/termine/{session}/live/fragen/{question}/zustand#question",
                        town -> question()),
                entry(
                        "/talk/termine/{session}/live/umfragen/{poll}/stimme#poll",
                        town -> UUID.randomUUID().toString()),
                entry(
                        "/talk/termine/{session}/live/haende/{hand}/aufruf#hand",
                        town -> UUID.randomUUID().toString()));
    }

    private String topic(Cast.Town town) {
        return id(
                """
                insert into talk_topic (authority, question, about, aim, offer, confidentiality, submitted_at)
                values (?, 'Wer hat Erfahrung?', 'Wir suchen.', 'LEARN', 'QUESTION', 'NETWORK', now()) returning id
                """,
                town.id().value());
    }

    private String remark(Cast.Town town) {
        return id(
                """
                insert into talk_remark (authority, topic, person, name, words, at)
                select t.authority, t.id, ?, 'Tarik Kaya', 'Wir auch.', now() from talk_topic t where t.authority = ? order by t.id desc limit 1
                returning id
                """,
                town.worker().person().value(),
                town.id().value());
    }

    private String round() {
        LocalDate monday = LocalDate.of(1991, 1, 7).plusWeeks(WEEK.incrementAndGet());
        return id(
                "insert into talk_round (opens_on, closes_on, voters, counted_at) values (?, ?, 0, now()) returning id",
                monday,
                monday.plusDays(6));
    }

    private String talk() {
        return id("insert into talk (title) values ('BehördenTalk') returning id");
    }

    /** An open one. */
    private String session(Cast.Town town) {
        return id(
                "insert into talk_session (talk, question, starts_at, minutes, confidentiality, changed_at) values (?::uuid, 'Wer hat Erfahrung?', now() + interval '9 days', 60, 'OPEN', now()) returning id",
                talk());
    }

    private String point() {
        return id(
                "insert into talk_agenda (session, place, title, minutes) select id, 0, 'Impuls', 12 from talk_session order by id desc limit 1 returning id");
    }

    private String question() {
        return id(
                "insert into talk_question (session, voice, words, at) select id, gen_random_uuid(), 'Wie lange?', now() from talk_session order by id desc limit 1 returning id");
    }

    private String ticket(Cast.Town town) {
        String id =
                id(
                        "insert into talk_attendance (id, session, email, name, state, asked_at) values (gen_random_uuid(), ?::uuid, 'rita@gast.example', 'Rita Gast', 'ASKED', now()) returning id",
                        session(town));
        return tickets.of(
                new Attendance(
                        AttendanceId.of(id),
                        new SessionId(UUID.randomUUID()),
                        "",
                        "",
                        "",
                        "",
                        AttendanceState.ASKED));
    }

    private String id(String statement, Object... values) {
        return owner.sql(statement).params(values).query(UUID.class).single().toString();
    }
}

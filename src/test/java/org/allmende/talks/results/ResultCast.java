package org.allmende.talks.results;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.talks.SessionId;
import org.allmende.talks.TalkCast;
import org.allmende.talks.sessions.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Sessions that are over, those who had a place in them, notes. */
@Component
class ResultCast {

    static final String ANSWER = "Ja, wenn die Verfahrensdokumentation steht.";

    /** Somebody with a place, known by the link of a mail. */
    record Seat(UUID id, String email, String ticket) {}

    final TalkCast talks;
    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final Tickets tickets;

    ResultCast(TalkCast talks, Tickets tickets) {
        this.talks = talks;
        this.tickets = tickets;
    }

    /** The day before yesterday; answers its page in the archive. */
    String session(String confidentiality, String question) {
        return session(confidentiality, question, Instant.now().minus(2, ChronoUnit.DAYS));
    }

    String session(String confidentiality, String question, Instant startsAt) {
        return "/talk/archiv/"
                + owner.sql(
                                """
                                insert into talk_session (talk, question, lead, starts_at, minutes, confidentiality, moderation, changed_at)
                                select t.id, ?, '', ?, 60, ?, 'Aylin Demir', now() from (select id from talk limit 1) t returning id
                                """)
                        .params(question, Timestamp.from(startsAt), confidentiality)
                        .query(UUID.class)
                        .single();
    }

    void series() {
        owner.sql(
                        "insert into talk (title) select 'BehördenTalk' where not exists (select from talk)")
                .update();
    }

    Seat seat(String session, Cast.Member member, String name) {
        var id = UUID.randomUUID();
        String email =
                member == null ? "rita." + id + "@gast.example" : "seat." + id + "@amt.example";
        owner.sql(
                        "insert into talk_attendance (id, session, person, email, name, house, state, asked_at) values (?, ?, ?, ?, ?, ?, 'REGISTERED', now())")
                .params(
                        id,
                        TalkCast.id(session),
                        member == null ? null : member.person().value(),
                        email,
                        name,
                        "Stadt Musterlingen")
                .update();
        return new Seat(
                id,
                email,
                "/talk/anmeldung/"
                        + tickets.of(
                                Attendee.seat(
                                        id, new SessionId(TalkCast.id(session)), email, name, "")));
    }

    /** A draft of somebody who was asked to document. */
    Seat documented(MockMvc mvc, String session, Cast.Member moderator, Cast.Member keeper)
            throws Exception {
        Seat seat = seat(session, keeper, "Tarik Kaya");
        talks.sent(
                mvc,
                moderator,
                session + "/dokumentation",
                List.of("attendance", seat.id().toString()));
        return seat;
    }

    ResultActions save(MockMvc mvc, Cast.Member member, String session, String... fields)
            throws Exception {
        var form = new ArrayList<>(List.of("answer", ANSWER, "version", version(session)));
        form.addAll(List.of(fields));
        return talks.sent(mvc, member, session + "/notiz", form);
    }

    ResultActions release(MockMvc mvc, Cast.Member member, String session) throws Exception {
        return talks.sent(
                mvc, member, session + "/notiz/freigabe", List.of("version", version(session)));
    }

    String version(String session) {
        return owner.sql("select version::text from talk_note where session = ?")
                .param(TalkCast.id(session))
                .query(String.class)
                .optional()
                .orElse("0");
    }
}

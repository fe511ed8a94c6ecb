package org.allmende.talks.sessions;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.Cast;
import org.allmende.talks.TalkCast;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A town whose operator moderates, sessions as they are set up, people who register. */
class SessionCast {

    static final String SESSIONS = "/talk/termine";
    static final String ROOM = "https://video.example/raum-7";

    final LocalDate day = LocalDate.now(Session.ZONE).plusWeeks(3);
    final Cast.Town here;
    final Cast.Member olga;

    private final MockMvc mvc;
    private final TalkCast talks;

    SessionCast(MockMvc mvc, TalkCast talks) {
        this.mvc = mvc;
        this.talks = talks;
        this.here = talks.verifiedTown();
        this.olga = here.operator();
        talks.owner
                .sql(
                        "insert into talk (title) select 'BehördenTalk' where not exists (select from talk)")
                .update();
    }

    String session(String confidentiality, String capacity) throws Exception {
        return talks.sent(mvc, olga, SESSIONS, fresh(confidentiality, capacity, "", ""))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    List<String> fresh(String confidentiality, String capacity, String field, String value) {
        String talk =
                talks.owner.sql("select id::text from talk limit 1").query(String.class).single();
        return set(
                List.of(
                        "talk",
                        talk,
                        "topic",
                        "",
                        "question",
                        "Wer scannt schon ersetzend?",
                        "day",
                        day.toString(),
                        "begins",
                        "10:00",
                        "minutes",
                        "60",
                        "confidentiality",
                        confidentiality,
                        "capacity",
                        capacity,
                        "room",
                        ROOM),
                field,
                value);
    }

    /** The form as it stands, with one field otherwise. */
    List<String> form(String session, String field, String value) {
        String version =
                talks.owner
                        .sql("select version::text from talk_session where id = ?")
                        .param(TalkCast.id(session))
                        .query(String.class)
                        .single();
        String confidentiality =
                talks.owner
                        .sql("select confidentiality from talk_session where id = ?")
                        .param(TalkCast.id(session))
                        .query(String.class)
                        .single();
        var form = new ArrayList<>(fresh(confidentiality, "", field, value));
        form.addAll(List.of("version", version));
        return form;
    }

    private static List<String> set(List<String> form, String field, String value) {
        var changed = new ArrayList<>(form);
        int at = changed.indexOf(field);
        if (at >= 0 && !field.isEmpty()) {
            changed.set(at + 1, value);
        }
        return changed;
    }

    ResultActions change(String session, List<String> form) throws Exception {
        return talks.sent(mvc, olga, session + "/bearbeitung", form);
    }

    ResultActions register(Cast.Member member, String session, String email, String sequence)
            throws Exception {
        return talks.sent(
                mvc,
                member,
                session + "/anmeldung",
                List.of(
                        "name",
                        "Rita Gast",
                        "email",
                        email,
                        "needs",
                        "Untertitel, bitte",
                        "sequence",
                        sequence));
    }

    static String address() {
        return "rita." + UUID.randomUUID() + "@gast.example";
    }

    /** The link of the attendance that was only typed. */
    String typedTicket(Cast.Member member) {
        return talks.mails(member.email()).stream()
                .filter(mail -> mail.startsWith("Bitte bestätigen"))
                .map(TalkCast::ticketIn)
                .findFirst()
                .orElseThrow();
    }

    String invitation(String address) {
        return talks.owner
                .sql(
                        "select calendar from outgoing_mail where recipient = ?::citext and calendar is not null order by created_at desc, id desc limit 1")
                .param(address)
                .query(String.class)
                .single()
                .replace("\r\n ", "");
    }

    String state(String address) {
        return talks.owner
                .sql("select state from talk_attendance where email = ?::citext")
                .param(address)
                .query(String.class)
                .single();
    }

    int count(String session, String state) {
        return talks.owner
                .sql("select count(*) from talk_attendance where session = ? and state = ?")
                .params(TalkCast.id(session), state)
                .query(Integer.class)
                .single();
    }

    String point(String session, String title) {
        return talks.owner
                .sql("select id::text from talk_agenda where session = ? and title = ?")
                .params(TalkCast.id(session), title)
                .query(String.class)
                .single();
    }

    Instant starts(String session) {
        return talks.owner
                .sql("select starts_at from talk_session where id = ?")
                .param(TalkCast.id(session))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}

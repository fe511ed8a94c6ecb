package org.allmende.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.shared.StagedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Sessions and everything that may happen while people register. */
@AllmendeTest
class SessionsTest {

    static final String SESSIONS = "/talk/termine";
    static final String ROOM = "https://video.example/raum-7";
    static final Pattern TICKET = Pattern.compile("/talk/anmeldung/\\S+");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired TalkCast talks;
    @Autowired SessionReminders reminders;

    final LocalDate day = LocalDate.now(Session.ZONE).plusWeeks(3);

    Cast.Town here;
    Cast.Member olga;

    @BeforeEach
    void aSeries() throws Exception {
        here = talks.verifiedTown();
        olga = here.operator();
        talks.owner
                .sql(
                        "insert into talk (title) select 'BehördenTalk' where not exists (select from talk)")
                .update();
    }

    @Test
    void aGuestConfirmsTheirAddressAndGetsTheInvitation() throws Exception {
        String session = session("OPEN", "");
        String guest = address();
        assertThat(talks.page(mvc, null, session))
                .contains("Impuls aus der Praxis", "7–19 Min.")
                .doesNotContain(ROOM);
        register(null, session, guest, "0").andExpect(redirectedUrl(session));
        assertThat(state(guest)).isEqualTo("ASKED");
        assertThat(talks.mails(guest))
                .singleElement()
                .asString()
                .contains("Bitte bestätigen")
                .doesNotContain("Rita Gast");
        String ticket = ticket(guest);
        assertThat(talks.page(mvc, null, ticket))
                .contains("Anmeldung bestätigen")
                .doesNotContain(ROOM);
        assertThat(state(guest)).as("a mail scanner looked at the link").isEqualTo("ASKED");
        talks.sent(mvc, null, ticket, List.of()).andExpect(redirectedUrl(ticket));
        assertThat(talks.page(mvc, null, ticket)).contains("Sie haben einen Platz", ROOM);
        assertThat(talks.page(mvc, here.worker(), ticket))
                .as("also while somebody is signed in")
                .contains("Sie haben einen Platz");
        assertThat(invitation(guest))
                .contains("METHOD:REQUEST", "SEQUENCE:0", "UID:" + TalkCast.id(session));
        talks.sent(mvc, null, ticket, List.of()).andExpect(status().isSeeOther());
        assertThat(talks.mails(guest)).hasSize(2);
    }

    @Test
    void strangersCannotBeMailedAgainAndAgain() throws Exception {
        String session = session("OPEN", "");
        String stranger = address();
        for (int i = 0; i < 6; i++) {
            register(null, session, i % 2 == 0 ? stranger : stranger.toUpperCase(), "0")
                    .andExpect(redirectedUrl(session));
        }
        assertThat(talks.mails(stranger)).hasSize(3);
        register(null, session("OPEN", ""), stranger, "0").andExpect(status().isSeeOther());
        assertThat(talks.mails(stranger)).hasSize(3);
    }

    @Test
    void anAddressThatSomebodyOnlyTypedKeepsNobodyOut() throws Exception {
        String session = session("OPEN", "");
        register(null, session, here.worker().email(), "0");
        register(here.worker(), session, "", "0").andExpect(redirectedUrl(session));
        assertThat(talks.page(mvc, here.worker(), session)).contains("Der Platz ist sicher", ROOM);
        String typed = ticket(here.worker().email());
        talks.sent(mvc, null, typedTicket(session), List.of())
                .andExpect(status().isUnprocessableContent());
        assertThat(typed).isNotEmpty();
    }

    @Test
    void oneClickIsEnoughForMembersAndOnceIsEnough() throws Exception {
        String session = session("NETWORK", "");
        register(here.worker(), session, "", "0").andExpect(redirectedUrl(session));
        register(here.worker(), session, "", "0").andExpect(status().isUnprocessableContent());
        assertThat(invitation(here.worker().email())).contains("ATTENDEE", "METHOD:REQUEST");
        talks.sent(mvc, here.worker(), session + "/abmeldung", List.of())
                .andExpect(redirectedUrl(session));
        talks.sent(mvc, here.worker(), session + "/abmeldung", List.of())
                .andExpect(status().isNotFound());
        register(here.worker(), session, "", "0").andExpect(redirectedUrl(session));
    }

    @Test
    void whoIsTooLateWaitsAndMovesUpByThemselves() throws Exception {
        String session = session("NETWORK", "1");
        register(here.worker(), session, "", "0");
        register(here.planner(), session, "", "0");
        register(here.administrator(), session, "", "0");
        assertThat(talks.page(mvc, here.planner(), session))
                .contains("Auf der Warteliste.")
                .doesNotContain(ROOM);
        assertThat(talks.mails(here.planner().email()).getFirst()).contains("Warteliste");
        talks.sent(mvc, here.worker(), session + "/abmeldung", List.of());
        assertThat(talks.mails(here.planner().email()).getFirst()).contains("Angemeldet", ROOM);
        assertThat(talks.page(mvc, here.planner(), session)).contains("Der Platz ist sicher", ROOM);
        assertThat(talks.page(mvc, here.administrator(), session)).contains("Auf der Warteliste.");
        change(session, form(session, "capacity", "5")).andExpect(redirectedUrl(session));
        assertThat(talks.page(mvc, here.administrator(), session)).contains("Der Platz ist sicher");
    }

    @Test
    void thelastPlaceIsGivenOnce() throws Exception {
        String session = session("NETWORK", "2");
        var members = new ArrayList<Cast.Member>();
        for (int i = 0; i < 3; i++) {
            Cast.Town town = talks.verifiedTown();
            members.addAll(List.of(town.worker(), town.planner()));
        }
        try (var clicks = Executors.newFixedThreadPool(6)) {
            clicks.invokeAll(
                    members.stream()
                            .map(member ->
                                    (Callable<Object>) () -> register(member, session, "", "0"))
                            .toList());
        }
        assertThat(count(session, "REGISTERED")).isEqualTo(2);
        assertThat(count(session, "WAITING")).isEqualTo(4);
    }

    @Test
    void aSessionThatMovesTellsEverybodyAndAsksWhoStillReadsTheOldDay() throws Exception {
        String session = session("NETWORK", "");
        register(here.worker(), session, "", "0");
        String later = day.plusDays(1).toString();
        List<String> moved = form(session, "day", later);
        change(session, moved).andExpect(redirectedUrl(session));
        change(session, moved).andExpect(status().isConflict());
        assertThat(talks.mails(here.worker().email()).getFirst()).contains("Geändert");
        assertThat(invitation(here.worker().email()))
                .contains("SEQUENCE:1", "UID:" + TalkCast.id(session));
        String page =
                register(here.planner(), session, "", "0")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("inzwischen geändert", "Untertitel, bitte", "value=\"1\"");
        register(here.planner(), session, "", "1").andExpect(redirectedUrl(session));
    }

    @Test
    void aCancelledSessionSaysSoInCalendarsToo() throws Exception {
        String session = session("OPEN", "");
        String guest = address();
        register(here.worker(), session, "", "0");
        register(null, session, guest, "0");
        String ticket = ticket(guest);
        talks.sent(mvc, olga, session + "/absage", List.of())
                .andExpect(status().isUnprocessableContent());
        talks.sent(mvc, olga, session + "/absage", List.of("reason", "Grippe"))
                .andExpect(redirectedUrl(session));
        assertThat(talks.mails(here.worker().email()).getFirst()).contains("Abgesagt", "Grippe");
        assertThat(invitation(here.worker().email()))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(talks.mails(guest)).hasSize(1);
        register(here.planner(), session, "", "1").andExpect(status().isUnprocessableContent());
        talks.sent(mvc, null, ticket, List.of()).andExpect(status().isUnprocessableContent());
        assertThat(talks.page(mvc, null, ticket)).contains("fällt aus", "Grippe");
    }

    @Test
    void confidentialSessionsAreForThoseTheyAreFor() throws Exception {
        String network = session("NETWORK", "");
        String room = session("ROOM", "");
        for (String path : List.of(network, room)) {
            talks.opened(mvc, null, path).andExpect(status().isNotFound());
            register(null, path, address(), "0").andExpect(status().isNotFound());
            talks.opened(mvc, cast.town().planner(), path).andExpect(status().isNotFound());
            assertThat(talks.page(mvc, null, SESSIONS)).doesNotContain(path);
        }
        assertThat(talks.page(mvc, here.worker(), network)).contains("Impuls aus der Praxis");
        assertThat(talks.page(mvc, here.worker(), room)).doesNotContain("Impuls aus der Praxis");
        register(here.worker(), room, "", "0");
        assertThat(talks.page(mvc, here.worker(), room)).contains("Impuls aus der Praxis", ROOM);
        assertThat(talks.page(mvc, here.worker(), room)).doesNotContain(here.planner().email());
    }

    @Test
    void nobodySeesWhoElseTakesPart() throws Exception {
        String session = session("OPEN", "");
        register(here.worker(), session, "", "0");
        assertThat(talks.page(mvc, here.planner(), session))
                .doesNotContain(here.worker().email(), "Untertitel, bitte");
        assertThat(talks.page(mvc, olga, session))
                .contains(here.worker().email(), "Untertitel, bitte");
    }

    @Test
    void whatIsWrongIsSaidAndTheTextStays() throws Exception {
        String session = session("OPEN", "");
        for (List<String> typed :
                List.of(
                        List.of("name", "", "email", address()),
                        List.of("name", "Rita", "email", "keine Adresse"),
                        List.of("name", "Kaufen: https://werbung.example", "email", address()),
                        List.of("name", "Rita", "email", address(), "needs", "x".repeat(100_000)),
                        List.of(
                                "name",
                                "<script>alert(1)</script>".repeat(9),
                                "email",
                                address()))) {
            var all = new ArrayList<>(typed);
            all.addAll(List.of("sequence", "0"));
            String page =
                    talks.sent(mvc, null, session + "/anmeldung", all)
                            .andExpect(status().isUnprocessableContent())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(page).doesNotContain("<script>alert");
        }
        for (String ticket :
                List.of("unsinn", UUID.randomUUID() + ".falsch", UUID.randomUUID() + "")) {
            talks.opened(mvc, null, "/talk/anmeldung/" + ticket).andExpect(status().isNotFound());
        }
        for (String[] wrong :
                new String[][] {
                    {"day", "2020-01-01"},
                    {"day", "x"},
                    {"begins", "25:00"},
                    {"minutes", "45"},
                    {"capacity", "0"},
                    {"room", "javascript:alert(1)"},
                    {"talk", "x"},
                    {"question", ""}
                }) {
            talks.sent(mvc, olga, SESSIONS, fresh("OPEN", "", wrong[0], wrong[1]))
                    .andExpect(status().isUnprocessableContent());
        }
        talks.sent(mvc, here.planner(), SESSIONS, fresh("OPEN", "", "", ""))
                .andExpect(status().isForbidden());
    }

    @Test
    void theAgendaIsTheModerations() throws Exception {
        String session = session("OPEN", "");
        String agenda = session + "/tagesordnung";
        talks.sent(
                        mvc,
                        olga,
                        agenda,
                        List.of("title", "Verlosung", "boxMinutes", "5", "who", "Olga"))
                .andExpect(redirectedUrl(session));
        assertThat(talks.page(mvc, olga, session)).contains("60–65 Min.", "65 von 60 Minuten");
        String point = agenda + "/" + point(session, "Verlosung");
        for (int i = 0; i < 12; i++) {
            talks.sent(mvc, olga, point + "/platz", List.of("richtung", "auf"))
                    .andExpect(status().isSeeOther());
        }
        assertThat(talks.page(mvc, null, session)).contains("0–5 Min.");
        talks.sent(mvc, here.planner(), point + "/platz", List.of())
                .andExpect(status().isForbidden());
        talks.sent(mvc, olga, point + "/entfernung", List.of()).andExpect(redirectedUrl(session));
        talks.sent(mvc, olga, point + "/entfernung", List.of()).andExpect(status().isNotFound());
        talks.sent(mvc, olga, agenda, List.of("title", "", "boxMinutes", "x"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theTopicOfASessionIsPlanned() throws Exception {
        String topic = talks.votable(mvc, here.worker(), olga, "Wer scannt schon ersetzend?");
        assertThat(talks.page(mvc, olga, SESSIONS + "/neu?thema=" + TalkCast.id(topic)))
                .contains("Wer scannt schon ersetzend?");
        talks.sent(mvc, olga, SESSIONS, fresh("OPEN", "", "topic", TalkCast.id(topic).toString()))
                .andExpect(status().isSeeOther());
        assertThat(talks.page(mvc, null, topic)).contains("eingeplant");
    }

    @Test
    void remindersGoOutOnceTheDayBeforeAndOnceAnHourBefore() throws Exception {
        String session = session("NETWORK", "");
        register(here.worker(), session, "", "0");
        Instant begins = starts(session);
        int before = talks.mails(here.worker().email()).size();
        runAt(begins.minus(6, ChronoUnit.DAYS));
        assertThat(talks.mails(here.worker().email())).hasSize(before);
        for (int i = 0; i < 2; i++) {
            runAt(SessionRemindersTest.workdayBefore(begins));
            assertThat(talks.mails(here.worker().email())).hasSize(before + 1);
        }
        for (int i = 0; i < 2; i++) {
            runAt(begins.minus(50, ChronoUnit.MINUTES));
            assertThat(talks.mails(here.worker().email())).hasSize(before + 2);
        }
        runAt(begins.plus(1, ChronoUnit.MINUTES));
        assertThat(talks.mails(here.worker().email())).hasSize(before + 2);
        assertThat(talks.mails(here.worker().email()).getFirst()).contains("Erinnerung", ROOM);
    }

    @Test
    void openSessionsAreACalendarAndAFeed() throws Exception {
        String open = session("OPEN", "");
        String closed = session("NETWORK", "");
        // Other tests have sessions too, and a feed is no archive.
        talks.owner
                .sql(
                        "update talk_session set starts_at = now() - interval '9 minutes' where id in (?, ?)")
                .params(TalkCast.id(open), TalkCast.id(closed))
                .update();
        for (Cast.Member reader : new Cast.Member[] {null, here.worker()}) {
            assertThat(talks.page(mvc, reader, "/talk/termine.ics"))
                    .contains("BEGIN:VCALENDAR", TalkCast.id(open).toString())
                    .doesNotContain(TalkCast.id(closed).toString(), ROOM);
            assertThat(talks.page(mvc, reader, "/talk/termine.atom"))
                    .contains("<feed", open)
                    .doesNotContain(closed, ROOM);
        }
    }

    @Test
    void whatWasNeverConfirmedIsForgotten() throws Exception {
        String guest = address();
        register(null, session("OPEN", ""), guest, "0");
        StagedClock.at(
                Instant.now().plus(3, ChronoUnit.DAYS),
                () -> {
                    reminders.forget();
                    return true;
                });
        assertThat(
                        talks.owner
                                .sql("select count(*) from talk_attendance where email = ?::citext")
                                .param(guest)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private String session(String confidentiality, String capacity) throws Exception {
        return talks.sent(mvc, olga, SESSIONS, fresh(confidentiality, capacity, "", ""))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private List<String> fresh(
            String confidentiality, String capacity, String field, String value) {
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
    private List<String> form(String session, String field, String value) {
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

    private ResultActions change(String session, List<String> form) throws Exception {
        return talks.sent(mvc, olga, session + "/bearbeitung", form);
    }

    private ResultActions register(
            Cast.Member member, String session, String email, String sequence) throws Exception {
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

    private static String address() {
        return "rita." + UUID.randomUUID() + "@gast.example";
    }

    /** The link of the latest mail. */
    private String ticket(String address) {
        var found = TICKET.matcher(talks.mails(address).getFirst());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** The link of the attendance that was only typed. */
    private String typedTicket(String session) {
        return talks.mails(here.worker().email()).stream()
                .filter(mail -> mail.startsWith("Bitte bestätigen"))
                .map(mail -> {
                    var found = TICKET.matcher(mail);
                    assertThat(found.find()).isTrue();
                    return found.group();
                })
                .findFirst()
                .orElseThrow();
    }

    private String invitation(String address) {
        return talks.owner
                .sql(
                        "select calendar from outgoing_mail where recipient = ?::citext and calendar is not null order by created_at desc, id desc limit 1")
                .param(address)
                .query(String.class)
                .single()
                .replace("\r\n ", "");
    }

    private String state(String address) {
        return talks.owner
                .sql("select state from talk_attendance where email = ?::citext")
                .param(address)
                .query(String.class)
                .single();
    }

    private int count(String session, String state) {
        return talks.owner
                .sql("select count(*) from talk_attendance where session = ? and state = ?")
                .params(TalkCast.id(session), state)
                .query(Integer.class)
                .single();
    }

    private String point(String session, String title) {
        return talks.owner
                .sql("select id::text from talk_agenda where session = ? and title = ?")
                .params(TalkCast.id(session), title)
                .query(String.class)
                .single();
    }

    private Instant starts(String session) {
        return talks.owner
                .sql("select starts_at from talk_session where id = ?")
                .param(TalkCast.id(session))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void runAt(Instant instant) {
        StagedClock.at(
                instant,
                () -> {
                    reminders.run();
                    return true;
                });
    }
}

package org.allmende.talks.sessions;

import static org.allmende.talks.sessions.SessionCast.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.shared.StagedClock;
import org.allmende.talks.TalkCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Registering for a session and all that may go wrong meanwhile. */
@AllmendeTest
class RegistrationTest {

    @Autowired MockMvc mvc;
    @Autowired TalkCast talks;
    @Autowired SessionReminders reminders;

    SessionCast cast;
    Cast.Town here;
    Cast.Member olga;

    @BeforeEach
    void aTown() {
        cast = new SessionCast(mvc, talks);
        here = cast.here;
        olga = cast.olga;
    }

    @Test
    void strangersCannotBeMailedAgainAndAgain() throws Exception {
        String session = cast.session("OPEN", "");
        String stranger = SessionCast.address();
        for (int i = 0; i < 6; i++) {
            cast.register(null, session, i % 2 == 0 ? stranger : stranger.toUpperCase(), "0")
                    .andExpect(redirectedUrl(session));
        }
        assertThat(talks.mails(stranger)).hasSize(3);
        cast.register(null, cast.session("OPEN", ""), stranger, "0")
                .andExpect(status().isSeeOther());
        assertThat(talks.mails(stranger)).hasSize(3);
    }

    @Test
    void oneClientCannotHaveAllTheWorldMailed() throws Exception {
        String session = cast.session("OPEN", "");
        for (int i = 0; i < 60; i++) {
            ask(session, "198.51.100.61").andExpect(status().isSeeOther());
        }
        ask(session, "198.51.100.61").andExpect(status().isTooManyRequests());
        ask(session, "198.51.100.62").andExpect(status().isSeeOther());
    }

    @Test
    void whoLeavesTheCommunityGivesTheirPlaceToTheNext() throws Exception {
        String session = cast.session("NETWORK", "1");
        cast.register(here.worker(), session, "", "0");
        cast.register(here.planner(), session, "", "0");
        talks.sent(
                        mvc,
                        here.worker(),
                        "/profil/gemeinschaft/austritt",
                        List.of("choice", "ANONYMISE"))
                .andExpect(status().isSeeOther());
        assertThat(talks.page(mvc, here.planner(), session)).contains("Der Platz ist sicher");
        assertThat(talks.page(mvc, olga, session)).doesNotContain(here.worker().email());
        assertThat(cast.count(session, "WITHDRAWN")).isZero();
    }

    @Test
    void anAddressThatSomebodyOnlyTypedKeepsNobodyOut() throws Exception {
        String session = cast.session("OPEN", "");
        cast.register(null, session, here.worker().email(), "0");
        cast.register(here.worker(), session, "", "0").andExpect(redirectedUrl(session));
        assertThat(talks.page(mvc, here.worker(), session)).contains("Der Platz ist sicher", ROOM);
        String typed = talks.ticket(here.worker().email());
        talks.sent(mvc, null, cast.typedTicket(here.worker()), List.of())
                .andExpect(status().isUnprocessableContent());
        assertThat(typed).isNotEmpty();
    }

    @Test
    void oneClickIsEnoughForMembersAndOnceIsEnough() throws Exception {
        String session = cast.session("NETWORK", "");
        cast.register(here.worker(), session, "", "0").andExpect(redirectedUrl(session));
        cast.register(here.worker(), session, "", "0").andExpect(status().isUnprocessableContent());
        assertThat(cast.invitation(here.worker().email())).contains("ATTENDEE", "METHOD:REQUEST");
        talks.sent(mvc, here.worker(), session + "/abmeldung", List.of())
                .andExpect(redirectedUrl(session));
        talks.sent(mvc, here.worker(), session + "/abmeldung", List.of())
                .andExpect(status().isNotFound());
        cast.register(here.worker(), session, "", "0").andExpect(redirectedUrl(session));
    }

    @Test
    void whoIsTooLateWaitsAndMovesUpByThemselves() throws Exception {
        String session = cast.session("NETWORK", "1");
        cast.register(here.worker(), session, "", "0");
        cast.register(here.planner(), session, "", "0");
        cast.register(here.administrator(), session, "", "0");
        assertThat(talks.page(mvc, here.planner(), session))
                .contains("Auf der Warteliste.")
                .doesNotContain(ROOM);
        assertThat(talks.mails(here.planner().email()).getFirst()).contains("Warteliste");
        talks.sent(mvc, here.worker(), session + "/abmeldung", List.of());
        assertThat(talks.mails(here.planner().email()).getFirst()).contains("Angemeldet", ROOM);
        assertThat(talks.page(mvc, here.planner(), session)).contains("Der Platz ist sicher", ROOM);
        assertThat(talks.page(mvc, here.administrator(), session)).contains("Auf der Warteliste.");
        cast.change(session, cast.form(session, "capacity", "5")).andExpect(redirectedUrl(session));
        assertThat(talks.page(mvc, here.administrator(), session)).contains("Der Platz ist sicher");
    }

    @Test
    void theLastPlaceIsGivenOnce() throws Exception {
        String session = cast.session("NETWORK", "2");
        var members = new ArrayList<Cast.Member>();
        for (int i = 0; i < 3; i++) {
            Cast.Town town = talks.verifiedTown();
            members.addAll(List.of(town.worker(), town.planner()));
        }
        try (var clicks = Executors.newFixedThreadPool(6)) {
            clicks.invokeAll(
                    members.stream()
                            .map(member ->
                                    (Callable<Object>)
                                            () -> cast.register(member, session, "", "0"))
                            .toList());
        }
        assertThat(cast.count(session, "REGISTERED")).isEqualTo(2);
        assertThat(cast.count(session, "WAITING")).isEqualTo(4);
    }

    @Test
    void nobodySeesWhoElseTakesPart() throws Exception {
        String session = cast.session("OPEN", "");
        cast.register(here.worker(), session, "", "0");
        assertThat(talks.page(mvc, here.planner(), session))
                .doesNotContain(here.worker().email(), "Untertitel, bitte");
        assertThat(talks.page(mvc, olga, session))
                .contains(here.worker().email(), "Untertitel, bitte");
    }

    @Test
    void whatIsWrongIsSaidAndTheTextStays() throws Exception {
        String session = cast.session("OPEN", "");
        for (List<String> typed :
                List.of(
                        List.of("name", "", "email", SessionCast.address()),
                        List.of("name", "Rita", "email", "keine Adresse"),
                        List.of(
                                "name",
                                "Kaufen: https://werbung.example",
                                "email",
                                SessionCast.address()),
                        List.of(
                                "name",
                                "Rita",
                                "email",
                                SessionCast.address(),
                                "needs",
                                "x".repeat(100_000)),
                        List.of(
                                "name",
                                "<script>alert(1)</script>".repeat(9),
                                "email",
                                SessionCast.address()))) {
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
    }

    @Test
    void whatWasNeverConfirmedIsForgotten() throws Exception {
        String guest = SessionCast.address();
        cast.register(null, cast.session("OPEN", ""), guest, "0");
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

    private ResultActions ask(String session, String client) throws Exception {
        return mvc.perform(
                post(session + "/anmeldung")
                        .param("name", "Rita Gast")
                        .param("email", SessionCast.address())
                        .param("sequence", "0")
                        .with(request -> {
                            request.setRemoteAddr(client);
                            return request;
                        })
                        .with(Cast.csrf()));
    }
}

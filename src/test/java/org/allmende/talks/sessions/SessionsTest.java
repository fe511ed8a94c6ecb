package org.allmende.talks.sessions;

import static org.allmende.talks.sessions.SessionCast.ROOM;
import static org.allmende.talks.sessions.SessionCast.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.talks.TalkCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Sessions in the hands of the moderation, and who sees them. */
@AllmendeTest
class SessionsTest {

    @Autowired MockMvc mvc;
    @Autowired TalkCast talks;
    @Autowired Cast everybody;

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
    void confidentialSessionsAreForThoseTheyAreFor() throws Exception {
        String network = cast.session("NETWORK", "");
        String room = cast.session("ROOM", "");
        for (String path : List.of(network, room)) {
            talks.opened(mvc, null, path).andExpect(status().isNotFound());
            cast.register(null, path, SessionCast.address(), "0").andExpect(status().isNotFound());
            talks.opened(mvc, everybody.town().planner(), path).andExpect(status().isNotFound());
            assertThat(talks.page(mvc, null, SESSIONS)).doesNotContain(path);
        }
        assertThat(talks.page(mvc, here.worker(), network)).contains("Impuls aus der Praxis");
        assertThat(talks.page(mvc, here.worker(), room)).doesNotContain("Impuls aus der Praxis");
        cast.register(here.worker(), room, "", "0");
        assertThat(talks.page(mvc, here.worker(), room)).contains("Impuls aus der Praxis", ROOM);
        assertThat(talks.page(mvc, here.worker(), room)).doesNotContain(here.planner().email());
    }

    @Test
    void aSessionThatMovesTellsEverybodyAndAsksWhoStillReadsTheOldDay() throws Exception {
        String session = cast.session("NETWORK", "");
        cast.register(here.worker(), session, "", "0");
        String later = cast.day.plusDays(1).toString();
        List<String> moved = cast.form(session, "day", later);
        cast.change(session, moved).andExpect(redirectedUrl(session));
        cast.change(session, moved).andExpect(status().isConflict());
        assertThat(talks.mails(here.worker().email()).getFirst()).contains("Geändert");
        assertThat(cast.invitation(here.worker().email()))
                .contains("SEQUENCE:1", "UID:" + TalkCast.id(session));
        String page =
                cast.register(here.planner(), session, "", "0")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("inzwischen geändert", "Untertitel, bitte", "value=\"1\"");
        cast.register(here.planner(), session, "", "1").andExpect(redirectedUrl(session));
    }

    @Test
    void theAgendaIsTheModerations() throws Exception {
        String session = cast.session("OPEN", "");
        String agenda = session + "/tagesordnung";
        talks.sent(
                        mvc,
                        olga,
                        agenda,
                        List.of("title", "Verlosung", "boxMinutes", "5", "who", "Olga"))
                .andExpect(redirectedUrl(session));
        assertThat(talks.page(mvc, olga, session)).contains("60–65 Min.", "65 von 60 Minuten");
        String point = agenda + "/" + cast.point(session, "Verlosung");
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
        talks.sent(
                        mvc,
                        olga,
                        SESSIONS,
                        cast.fresh("OPEN", "", "topic", TalkCast.id(topic).toString()))
                .andExpect(status().isSeeOther());
        assertThat(talks.page(mvc, null, topic)).contains("eingeplant");
    }

    @Test
    void aSessionThatCannotBeIsRefused() throws Exception {
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
            talks.sent(mvc, olga, SESSIONS, cast.fresh("OPEN", "", wrong[0], wrong[1]))
                    .andExpect(status().isUnprocessableContent());
        }
        talks.sent(mvc, here.planner(), SESSIONS, cast.fresh("OPEN", "", "", ""))
                .andExpect(status().isForbidden());
    }
}

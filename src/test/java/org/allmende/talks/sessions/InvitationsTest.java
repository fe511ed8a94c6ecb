package org.allmende.talks.sessions;

import static org.allmende.talks.sessions.SessionCast.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.shared.StagedClock;
import org.allmende.talks.TalkCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What people are mailed about a session: invitations, cancellations, reminders. */
@AllmendeTest
class InvitationsTest {

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
    void aGuestConfirmsTheirAddressAndGetsTheInvitation() throws Exception {
        String session = cast.session("OPEN", "");
        String guest = SessionCast.address();
        assertThat(talks.page(mvc, null, session))
                .contains("Impuls aus der Praxis", "7–19 Min.")
                .doesNotContain(ROOM);
        cast.register(null, session, guest, "0").andExpect(redirectedUrl(session));
        assertThat(cast.state(guest)).isEqualTo("ASKED");
        assertThat(talks.mails(guest))
                .singleElement()
                .asString()
                .contains("Bitte bestätigen")
                .doesNotContain("Rita Gast");
        String ticket = talks.ticket(guest);
        assertThat(talks.page(mvc, null, ticket))
                .contains("Anmeldung bestätigen")
                .doesNotContain(ROOM);
        assertThat(cast.state(guest)).as("a mail scanner looked at the link").isEqualTo("ASKED");
        talks.sent(mvc, null, ticket, List.of()).andExpect(redirectedUrl(ticket));
        assertThat(talks.page(mvc, null, ticket)).contains("Sie haben einen Platz", ROOM);
        assertThat(talks.page(mvc, here.worker(), ticket))
                .as("also while somebody is signed in")
                .contains("Sie haben einen Platz");
        assertThat(cast.invitation(guest))
                .contains("METHOD:REQUEST", "SEQUENCE:0", "UID:" + TalkCast.id(session));
        talks.sent(mvc, null, ticket, List.of()).andExpect(status().isSeeOther());
        assertThat(talks.mails(guest)).hasSize(2);
    }

    @Test
    void aCancelledSessionSaysSoInCalendarsToo() throws Exception {
        String session = cast.session("OPEN", "");
        String guest = SessionCast.address();
        cast.register(here.worker(), session, "", "0");
        cast.register(null, session, guest, "0");
        String ticket = talks.ticket(guest);
        talks.sent(mvc, olga, session + "/absage", List.of())
                .andExpect(status().isUnprocessableContent());
        talks.sent(mvc, olga, session + "/absage", List.of("reason", "Grippe"))
                .andExpect(redirectedUrl(session));
        assertThat(talks.mails(here.worker().email()).getFirst()).contains("Abgesagt", "Grippe");
        assertThat(cast.invitation(here.worker().email()))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(talks.mails(guest)).hasSize(1);
        cast.register(here.planner(), session, "", "1")
                .andExpect(status().isUnprocessableContent());
        talks.sent(mvc, null, ticket, List.of()).andExpect(status().isUnprocessableContent());
        assertThat(talks.page(mvc, null, ticket)).contains("fällt aus", "Grippe");
    }

    @Test
    void remindersGoOutOnceTheDayBeforeAndOnceAnHourBefore() throws Exception {
        String session = cast.session("NETWORK", "");
        cast.register(here.worker(), session, "", "0");
        Instant begins = cast.starts(session);
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

    private void runAt(Instant instant) {
        StagedClock.at(
                instant,
                () -> {
                    reminders.run();
                    return true;
                });
    }
}

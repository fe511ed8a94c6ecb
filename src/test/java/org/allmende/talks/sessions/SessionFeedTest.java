package org.allmende.talks.sessions;

import static org.allmende.talks.sessions.SessionCast.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.talks.TalkCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Open sessions for calendars and feed readers. */
@AllmendeTest
class SessionFeedTest {

    @Autowired MockMvc mvc;
    @Autowired TalkCast talks;

    SessionCast cast;
    Cast.Town here;

    @BeforeEach
    void aTown() {
        cast = new SessionCast(mvc, talks);
        here = cast.here;
    }

    @Test
    void openSessionsAreACalendarAndAFeed() throws Exception {
        String open = cast.session("OPEN", "");
        String closed = cast.session("NETWORK", "");
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
}

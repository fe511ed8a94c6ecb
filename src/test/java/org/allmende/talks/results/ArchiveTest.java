package org.allmende.talks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.shared.StagedClock;
import org.allmende.talks.TalkCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The archive, its feed, recordings. */
@AllmendeTest
class ArchiveTest {

    static final String ARCHIVE = "/talk/archiv";
    static final String RECORDING = "https://video.example/aufzeichnung-7";

    @Autowired MockMvc mvc;
    @Autowired TalkCast talks;
    @Autowired ResultCast results;
    @Autowired RecordingKeeping recordings;

    Cast.Town here;
    Cast.Member olga;

    @BeforeEach
    void aTown() {
        here = talks.verifiedTown();
        olga = here.operator();
        results.series();
    }

    @Test
    void itIsFoundInAllFormsOfItsWords() throws Exception {
        String session = results.session("OPEN", "Was gehört in den Tresor der Zweigstelle?");
        results.documented(mvc, session, olga, here.worker());
        results.save(
                mvc,
                here.worker(),
                session,
                "finding-1",
                "Quittungsblöcke zählen mit.",
                "finding-1-mark",
                "OPINION");
        assertThat(talks.page(mvc, null, ARCHIVE + "?q=Quittungsblock")).doesNotContain(session);
        results.release(mvc, olga, session);
        for (String words : List.of("Quittungsblock", "Tresore", "zweigstellen tresor")) {
            assertThat(talks.page(mvc, null, ARCHIVE + "?q=" + words)).contains(session);
        }
        assertThat(talks.page(mvc, null, ARCHIVE + "?q=Quittungsblock Freibad"))
                .contains("Dazu findet sich nichts");
        assertThat(talks.page(mvc, here.worker(), "/suche?q=Quittungsblöcken")).contains(session);
    }

    @Test
    void filtersAreInTheAddress() throws Exception {
        String old =
                results.session("OPEN", "Was galt früher?", Instant.parse("2021-03-11T09:00:00Z"));
        String series =
                results.owner
                        .sql("select talk::text from talk_session where id = ?")
                        .param(TalkCast.id(old))
                        .query(String.class)
                        .single();
        assertThat(talks.page(mvc, null, ARCHIVE + "?jahr=2021&reihe=" + series)).contains(old);
        assertThat(talks.page(mvc, null, ARCHIVE + "?jahr=2022")).doesNotContain(old);
        talks.opened(mvc, null, ARCHIVE + "?jahr=%3Cscript%3E&reihe=x&thema=y&seite=-1&q=%00")
                .andExpect(status().isOk());
        talks.opened(mvc, null, ARCHIVE + "?seite=9999").andExpect(status().isOk());
    }

    @Test
    void whatIsNotOpenIsInNeitherListNorFeed() throws Exception {
        String network = results.session("NETWORK", "Was bleibt unter uns?");
        String open = results.session("OPEN", "Was dürfen alle wissen?");
        for (String session : List.of(network, open)) {
            results.documented(mvc, session, olga, here.worker());
            results.save(mvc, here.worker(), session);
        }
        assertThat(talks.page(mvc, null, ARCHIVE + ".atom")).doesNotContain(open);
        results.release(mvc, olga, open);
        results.release(mvc, olga, network);
        assertThat(talks.page(mvc, null, ARCHIVE + ".atom"))
                .contains(open, ResultCast.ANSWER)
                .doesNotContain(network);
        assertThat(talks.page(mvc, olga, ARCHIVE + ".atom")).doesNotContain(network);
        assertThat(talks.page(mvc, null, ARCHIVE)).contains(open).doesNotContain(network);
        assertThat(talks.page(mvc, here.worker(), ARCHIVE)).contains(open, network);
    }

    @Test
    void aRecordingNeedsTheConsentOfAllAndADay() throws Exception {
        String session = results.session("OPEN", "Wer hat mitgeschnitten?");
        String day = LocalDate.now().plusDays(30).toString();
        record(session, RECORDING, "", day).andExpect(status().isUnprocessableContent());
        record(session, RECORDING, "true", "").andExpect(status().isUnprocessableContent());
        record(session, RECORDING, "true", "2031-01-01")
                .andExpect(status().isUnprocessableContent());
        record(session, "http://video.example/x", "true", day)
                .andExpect(status().isUnprocessableContent());
        record(session, "javascript:alert(1)", "true", day)
                .andExpect(status().isUnprocessableContent());
        assertThat(talks.page(mvc, null, session)).doesNotContain("Aufzeichnung ansehen");
        record(session, RECORDING, "true", day).andExpect(redirectedUrl(session));
        assertThat(talks.page(mvc, null, session)).contains(RECORDING, "haben zugestimmt");
        talks.sent(
                        mvc,
                        here.planner(),
                        session + "/aufzeichnung",
                        List.of("url", RECORDING, "agreed", "true", "downOn", day))
                .andExpect(status().isForbidden());
        String room = results.session("ROOM", "Was bleibt im Raum?");
        record(room, RECORDING, "true", day).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aRecordingIsTakenDownOnItsDay() throws Exception {
        String session = results.session("OPEN", "Wer hat mitgeschnitten?");
        record(session, RECORDING, "true", LocalDate.now().plusDays(30).toString());
        takeDown(29);
        assertThat(talks.page(mvc, null, session)).contains(RECORDING);
        takeDown(30);
        assertThat(talks.page(mvc, null, session)).doesNotContain(RECORDING);
    }

    @Test
    void pagesDoNotAskMoreWhenThereIsMore() throws Exception {
        String session = results.session("OPEN", "Wie viele Fragen sind zu viel?");
        results.documented(mvc, session, olga, here.worker());
        talks.page(mvc, here.worker(), ARCHIVE);
        talks.page(mvc, here.worker(), session);
        long list = Statements.during(() -> talks.page(mvc, here.worker(), ARCHIVE));
        long one = Statements.during(() -> talks.page(mvc, here.worker(), session));
        for (int i = 0; i < 4; i++) {
            results.session("OPEN", "Noch eine Frage " + i + "?");
            talks.sent(mvc, olga, session + "/impulse", List.of("words", "Impuls Nummer " + i));
        }
        assertThat(Statements.during(() -> talks.page(mvc, here.worker(), ARCHIVE)))
                .isEqualTo(list)
                .isLessThanOrEqualTo(12);
        assertThat(Statements.during(() -> talks.page(mvc, here.worker(), session)))
                .isEqualTo(one)
                .isLessThanOrEqualTo(14);
    }

    private ResultActions record(String session, String url, String agreed, String day)
            throws Exception {
        return talks.sent(
                mvc,
                olga,
                session + "/aufzeichnung",
                List.of("url", url, "agreed", agreed, "downOn", day));
    }

    private void takeDown(int days) throws Exception {
        StagedClock.at(
                Instant.now().plus(days, ChronoUnit.DAYS),
                () -> {
                    recordings.run();
                    return true;
                });
    }
}

package org.allmende.talks.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.talks.TalkCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** A session while it runs: members, guests, visitors and the moderation at one page. */
@AllmendeTest
class LiveSessionTest {

    private static final String QUESTION = "Wie lange dauert das bei anderen?";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired MockMvc mvc;
    @Autowired TalkCast talks;

    Cast.Town here;
    Cast.Member olga;
    String session;
    String live;

    @BeforeEach
    void aSession() throws Exception {
        here = talks.verifiedTown();
        olga = here.operator();
        session = session("OPEN");
        live = session + "/live";
        register(here.worker(), session);
    }

    @Test
    void whoIsRegisteredAsksAndVotesAndAllSeeTheSum() throws Exception {
        ask(here.worker(), QUESTION).andExpect(redirectedUrl(live));
        vote(here.worker(), question(QUESTION)).andExpect(redirectedUrl(live));
        Cookie guest = guest();
        vote(guest, question(QUESTION)).andExpect(redirectedUrl(live));
        assertThat(talks.page(mvc, here.worker(), live))
                .contains(QUESTION, "aria-pressed=\"true\"")
                .doesNotContain("Tarik Kaya, ");
        assertThat(votes(QUESTION)).isEqualTo(2);
        vote(guest, question(QUESTION));
        assertThat(votes(QUESTION)).as("taken back").isEqualTo(1);
        assertThat(page(guest)).contains(QUESTION).doesNotContain("aria-pressed=\"true\"");
    }

    @Test
    void visitorsLookAndSayNothing() throws Exception {
        ask(here.worker(), QUESTION);
        assertThat(talks.page(mvc, null, live))
                .contains(QUESTION, "Gäste nehmen den Link aus ihrer Mail")
                .doesNotContain("name=\"words\"", "Ablauf</h2>");
        ask(null, "Darf ich?").andExpect(status().isForbidden());
        talks.sent(mvc, null, live + "/hand", List.of("oben", "1"))
                .andExpect(status().isForbidden());
        ask(here.planner(), "Auch ohne Anmeldung?").andExpect(status().isForbidden());
    }

    @Test
    void whatStaysInTheRoomIsThereForThoseInItOnly() throws Exception {
        live = session("ROOM") + "/live";
        talks.opened(mvc, null, live).andExpect(status().isNotFound());
        talks.opened(mvc, here.worker(), live).andExpect(status().isNotFound());
        talks.opened(mvc, here.worker(), live + "/strom").andExpect(status().isNotFound());
        register(here.worker(), live.replace("/live", ""));
        talks.opened(mvc, here.worker(), live).andExpect(status().isOk());
    }

    @Test
    void theTicketOfAnotherSessionOpensNothing() throws Exception {
        Cookie guest = guest();
        String other = session("OPEN") + "/live";
        mvc.perform(post(other + "/hand").param("oben", "1").cookie(guest).with(Cast.csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post(live + "/hand")
                                .param("oben", "1")
                                .cookie(new Cookie("allmende-talk", guest.getValue() + "x"))
                                .with(Cast.csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theModerationGoesThroughTheAgendaAndCallsHands() throws Exception {
        assertThat(talks.page(mvc, null, live)).contains("Noch nicht begonnen");
        steer("/punkte/" + point("Impuls")).andExpect(redirectedUrl(live));
        assertThat(talks.page(mvc, null, live))
                .contains("Impuls", "bis ", "Danach: Austausch")
                .doesNotContain("Noch nicht begonnen");
        talks.sent(mvc, here.worker(), live + "/hand", List.of("oben", "1"));
        talks.sent(mvc, here.worker(), live + "/hand", List.of("oben", "1"));
        assertThat(talks.page(mvc, null, live)).contains("1 Meldung").doesNotContain("Tarik Kaya");
        assertThat(talks.page(mvc, olga, live)).contains("Tarik Kaya");
        String hand =
                talks.owner
                        .sql("select id::text from talk_hand where session = ?")
                        .param(TalkCast.id(session))
                        .query(String.class)
                        .single();
        steer("/haende/" + hand + "/aufruf").andExpect(redirectedUrl(live));
        assertThat(talks.page(mvc, here.worker(), live))
                .contains("Melden")
                .doesNotContain("1 Meldung");
        steer("/zeit", "minutes", "5").andExpect(redirectedUrl(live));
        steer("/ende").andExpect(redirectedUrl(live));
        assertThat(talks.page(mvc, null, live)).contains("Danke für die Teilnahme");
        ask(here.worker(), "Noch eine?").andExpect(status().isUnprocessableContent());
    }

    @Test
    void nobodyElseSteers() throws Exception {
        for (String noun :
                List.of(
                        "/punkte/" + point("Impuls"),
                        "/zeit",
                        "/ende",
                        "/form",
                        "/weiter",
                        "/umfragen",
                        "/umfragen/ende")) {
            talks.sent(mvc, here.worker(), live + noun, List.of())
                    .andExpect(status().isForbidden());
        }
        steer("/punkte/" + UUID.randomUUID()).andExpect(status().isNotFound());
        steer("/zeit", "minutes", "900").andExpect(status().isUnprocessableContent());
        steer("/fragen/" + UUID.randomUUID() + "/zustand", "state", "DONE")
                .andExpect(status().isNotFound());
    }

    @Test
    void aPollShowsItsSumsWhenItIsClosed() throws Exception {
        poll("Wo stehen wir?", "Am Anfang\nMittendrin\n\nAm Ziel").andExpect(redirectedUrl(live));
        String poll = poll();
        choose(here.worker(), poll, "1").andExpect(redirectedUrl(live));
        choose(here.worker(), poll, "2").andExpect(redirectedUrl(live));
        assertThat(talks.page(mvc, null, live))
                .contains("Mittendrin", "1 Stimme")
                .doesNotContain("<progress");
        poll("Noch eine?", "ja\nnein").andExpect(status().isUnprocessableContent());
        steer("/umfragen/ende").andExpect(redirectedUrl(live));
        assertThat(talks.page(mvc, null, live)).contains("Ergebnis · 1 Stimme", "<progress");
        choose(here.worker(), poll, "1").andExpect(status().isUnprocessableContent());
        steer("/umfragen/ende").andExpect(status().isUnprocessableContent());
    }

    @Test
    void inALeanCoffeeTheMostWantedQuestionComesAndAllSayWhetherToGoOn() throws Exception {
        steer("/form", "form", "COFFEE").andExpect(redirectedUrl(live));
        for (String words :
                List.of("Erste Frage?", "Zweite Frage?", "Dritte Frage?", "Vierte Frage?")) {
            ask(here.worker(), words);
        }
        for (String words : List.of("Zweite Frage?", "Dritte Frage?", "Vierte Frage?")) {
            vote(here.worker(), question(words)).andExpect(redirectedUrl(live));
        }
        vote(here.worker(), question("Erste Frage?")).andExpect(status().isUnprocessableContent());
        vote(guest(), question("Dritte Frage?"));
        steer("/weiter").andExpect(redirectedUrl(live));
        steer("/umfragen/ende").andExpect(redirectedUrl(live));
        assertThat(state("Dritte Frage?")).isEqualTo("CURRENT");
        steer("/weiter");
        choose(here.worker(), poll(), "1");
        steer("/umfragen/ende");
        assertThat(state("Dritte Frage?")).as("four more minutes").isEqualTo("CURRENT");
        steer("/weiter");
        choose(here.worker(), poll(), "3");
        steer("/umfragen/ende");
        assertThat(state("Dritte Frage?")).isEqualTo("DONE");
        assertThat(state("Zweite Frage?")).isEqualTo("CURRENT");
    }

    @Test
    void whatIsHiddenIsGoneForAllButCanComeBack() throws Exception {
        ask(here.worker(), QUESTION);
        steer("/fragen/" + question(QUESTION) + "/zustand", "state", "HIDDEN");
        assertThat(talks.page(mvc, here.worker(), live)).doesNotContain(QUESTION);
        vote(here.worker(), question(QUESTION)).andExpect(status().isNotFound());
    }

    @Test
    void nobodyFillsThePageAndHugeOrScriptTextsDoNoHarm() throws Exception {
        ask(here.worker(), "x").andExpect(status().isUnprocessableContent());
        ask(here.worker(), "x".repeat(100_000)).andExpect(status().isUnprocessableContent());
        ask(here.worker(), "<script>alert(1)</script>\ndata: \n\nevent: bild");
        assertThat(
                        mvc.perform(get(live))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("<script>alert");
        for (int i = 0; i < 4; i++) {
            ask(here.worker(), "Frage " + i + "?").andExpect(redirectedUrl(live));
        }
        ask(here.worker(), "Noch eine?").andExpect(status().isUnprocessableContent());
        vote(here.worker(), "kein-uuid").andExpect(status().isNotFound());
        choose(here.worker(), UUID.randomUUID().toString(), "7")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void manyClicksOfOneVoiceAtOnceAreOneVoteAtMost() throws Exception {
        ask(here.worker(), QUESTION);
        String question = question(QUESTION);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<ResultActions> click = () -> vote(here.worker(), question);
            for (var done : threads.invokeAll(List.of(click, click, click))) {
                done.get().andExpect(status().isSeeOther());
            }
        }
        assertThat(votes(QUESTION)).isEqualTo(1);
    }

    @Test
    void whoListensIsShownEachChangeWithoutNames() throws Exception {
        var stream =
                mvc.perform(get(live + "/strom"))
                        .andExpect(status().isOk())
                        .andExpect(
                                header().string("Content-Type", "text/event-stream;charset=UTF-8"))
                        .andExpect(header().string("X-Accel-Buffering", "no"))
                        .andReturn()
                        .getResponse();
        heard(stream, "event: bild");
        ask(here.worker(), QUESTION);
        assertThat(heard(stream, QUESTION)).doesNotContain("Tarik", "\n\n\n");
        var late = mvc.perform(get(live + "/strom")).andReturn().getResponse();
        heard(late, QUESTION);
    }

    private String session(String confidentiality) {
        UUID id =
                talks.owner
                        .sql(
                                """
                                with series as (insert into talk (title) values ('BehördenTalk') returning id)
                                insert into talk_session (talk, question, starts_at, minutes, confidentiality, changed_at)
                                select id, 'Wer hat Erfahrung?', now() + interval '1 hour', 60, ?, now() from series returning id
                                """)
                        .param(confidentiality)
                        .query(UUID.class)
                        .single();
        talks.owner
                .sql(
                        "insert into talk_agenda (session, place, title, minutes) values (?, 0, 'Impuls', 12), (?, 1, 'Austausch', 20)")
                .params(id, id)
                .update();
        return "/talk/termine/" + id;
    }

    private void register(Cast.Member member, String path) throws Exception {
        talks.sent(mvc, member, path + "/anmeldung", List.of("sequence", "0"))
                .andExpect(status().isSeeOther());
    }

    /** Registers, confirms, and enters by the link of the mail. */
    private Cookie guest() throws Exception {
        String address = "rita." + UUID.randomUUID() + "@gast.example";
        talks.sent(
                mvc,
                null,
                session + "/anmeldung",
                List.of("name", "Rita Gast", "email", address, "sequence", "0"));
        String ticket = talks.ticket(address);
        talks.sent(mvc, null, ticket, List.of());
        return mvc.perform(get(ticket + "/live"))
                .andExpect(redirectedUrl(live))
                .andReturn()
                .getResponse()
                .getCookie("allmende-talk");
    }

    private ResultActions ask(Cast.Member member, String words) throws Exception {
        return talks.sent(mvc, member, live + "/fragen", List.of("words", words));
    }

    private ResultActions vote(Cast.Member member, String question) throws Exception {
        return talks.sent(mvc, member, live + "/fragen/" + question + "/stimme", List.of());
    }

    private ResultActions vote(Cookie guest, String question) throws Exception {
        return mvc.perform(
                post(live + "/fragen/" + question + "/stimme").cookie(guest).with(Cast.csrf()));
    }

    private ResultActions choose(Cast.Member member, String poll, String choice) throws Exception {
        return talks.sent(
                mvc, member, live + "/umfragen/" + poll + "/stimme", List.of("choice", choice));
    }

    private ResultActions poll(String question, String choices) throws Exception {
        return steer("/umfragen", "poll", question, "choices", choices);
    }

    private ResultActions steer(String noun, String... fields) throws Exception {
        return talks.sent(mvc, olga, live + noun, List.of(fields));
    }

    private String page(Cookie guest) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get(live).cookie(guest))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private String question(String words) {
        return one("select id::text from talk_question where session = ? and words = ?", words);
    }

    private String state(String words) {
        return one("select state from talk_question where session = ? and words = ?", words);
    }

    private String point(String title) {
        return one("select id::text from talk_agenda where session = ? and title = ?", title);
    }

    private String poll() {
        return talks.owner
                .sql(
                        "select id::text from talk_poll where session = ? order by opened_at desc limit 1")
                .param(TalkCast.id(session))
                .query(String.class)
                .single();
    }

    private int votes(String words) {
        return Integer.parseInt(
                one(
                        "select (select count(*) from talk_question_vote v where v.question = q.id)::text from talk_question q where session = ? and words = ?",
                        words));
    }

    private String one(String statement, String value) {
        return talks.owner
                .sql(statement)
                .params(TalkCast.id(session), value)
                .query(String.class)
                .single();
    }

    private static String heard(MockHttpServletResponse stream, String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!text(stream).contains(words)) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
        return text(stream);
    }

    private static String text(MockHttpServletResponse stream) {
        return new String(stream.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

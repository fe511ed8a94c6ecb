package org.allmende.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Somebody here asks the planner there, who is a contact of a template. */
@AllmendeTest
class AskingEachOtherTest {

    private static final String SLUG = "dms-rollout-fachbereich";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Member asker;
    Cast.Member asked;
    Cast.Town here;
    Cast.Town there;

    @BeforeEach
    void aContactOfAnotherTown() throws Exception {
        here = verified(cast.town());
        there = verified(cast.town());
        asker = here.worker();
        asked = there.planner();
        ready(asked);
    }

    @Test
    void bothSeeTheConversationAndNobodyElse() throws Exception {
        assertThat(page(asker, "/vorlagen/" + SLUG)).contains(newRequest(asked));
        assertThat(page(asker, newRequest(asked)))
                .contains(asked.name(), there.name(), "DMS-Roll-out");
        String path = ask("Wie lange hat das <b>Scannen</b> gedauert?");
        for (Cast.Member one : new Cast.Member[] {asker, asked}) {
            assertThat(raw(one, path)).contains("das &lt;b&gt;Scannen&lt;/b&gt;", "angefragt");
            assertThat(page(one, "/austausch")).contains(path, "Scannen");
        }
        for (Cast.Member other :
                new Cast.Member[] {here.planner(), there.worker(), there.operator()}) {
            answer(other, get(path), 404);
            assertThat(page(other, "/austausch")).doesNotContain(path);
            cast.within(other, () -> assertThat(said()).isZero());
        }
        cast.within(asked, () -> assertThat(said()).isEqualTo(1));
        answer(here.guest(), get(path), 403);
        answer(here.guest(), get("/austausch"), 403);
    }

    @Test
    void theAskedPersonAnswersAndEitherEndsIt() throws Exception {
        String path = ask("Guten Tag");
        refused(asker, write(path, "Und noch etwas"), "Vor der ersten Antwort");
        sent(asked, write(path, "Gern, drei Monate."));
        assertThat(page(asker, "/austausch")).contains("data-unread=\"true\"");
        assertThat(page(asker, path)).contains("Gern, drei Monate.", "läuft");
        assertThat(page(asker, "/austausch")).doesNotContain("data-unread=\"true\"");
        sent(asker, write(path, "Danke!"));
        refused(asked, post(path + "/absage"), "inzwischen geändert");
        sent(asker, post(path + "/ende"));
        assertThat(page(asked, path)).contains("Beendet von " + asker.name());
        refused(asked, write(path, "Noch da?"), "inzwischen geändert");
        refused(asked, post(path + "/wiederaufnahme"), "inzwischen geändert");
        sent(asker, post(path + "/wiederaufnahme"));
        sent(asked, write(path, "Noch da?"));
    }

    @Test
    void aDeclinedRequestCanBeTakenUpByWhoDeclinedItOnly() throws Exception {
        String path = ask("Guten Tag");
        refused(asker, post(path + "/absage"), "inzwischen geändert");
        sent(asked, post(path + "/absage"));
        assertThat(page(asker, path)).contains("Abgelehnt von " + asked.name());
        refused(asker, post(path + "/wiederaufnahme"), "inzwischen geändert");
        sent(asked, post(path + "/wiederaufnahme"));
        refused(asker, write(path, "Ach doch?"), "Vor der ersten Antwort");
    }

    @Test
    void aRequestTakenBackComesAgainOnlyUnanswered() throws Exception {
        String path = ask("Guten Tag");
        sent(asker, post(path + "/ende"));
        String second = ask("Noch einmal");
        refused(asker, post(path + "/wiederaufnahme"), "wartet schon auf Antwort");
        sent(asker, post(second + "/ende"));
        sent(asker, post(path + "/wiederaufnahme"));
        refused(asker, write(path, "Hallo?"), "Vor der ersten Antwort");
    }

    @Test
    void whoIsMutedReachesNobodyAndIsNotToldWhy() throws Exception {
        String path = ask("Guten Tag");
        sent(asked, write(path, "Ja?"));
        sent(asker, post(path + "/ende"));
        String second = ask("Und noch eines");
        sent(asked, post(second + "/stummschaltung"));
        assertThat(page(asked, "/austausch")).contains("Stummgeschaltet", here.name());
        refused(asker, write(second, "Hallo?"), "inzwischen geändert");
        refused(asker, post(path + "/wiederaufnahme"), "zurzeit keine weiteren Anfragen");
        refused(asker, request(asked, "Hallo?"), "zurzeit keine weiteren Anfragen");
        cast.within(
                asker,
                () ->
                        assertThat(
                                        jdbc.sql("select count(*) from conversation_mute")
                                                .query(Integer.class)
                                                .single())
                                .isZero());
        String unmuting = "/austausch/stummschaltungen/" + asker.person() + "/ende";
        answer(asker, post(unmuting), 404);
        sent(asked, post(unmuting));
        answer(asked, post(unmuting), 404);
        sent(asker, request(asked, "Hallo?"));
    }

    @Test
    void oneRequestWaitsAndThereAreLimits() throws Exception {
        ask("Guten Tag");
        refused(asker, request(asked, "Noch einmal"), "wartet schon auf Antwort");
        for (int n = 1; n < Requesting.MOST_ASKED; n++) {
            Cast.Member other = verified(cast.town()).planner();
            ready(other);
            sent(asker, request(other, "Guten Tag"));
        }
        Cast.Member oneMore = verified(cast.town()).planner();
        ready(oneMore);
        assertThat(refused(asker, request(oneMore, "Mein langer Text"), "höchstens 10 Anfragen"))
                .contains("Mein langer Text");
        owner.sql("update conversation set started_at = now() - interval '8 days' where asker = ?")
                .param(asker.person().value())
                .update();
        sent(asker, request(oneMore, "Guten Tag"));
    }

    @Test
    void nobodyIsAskedByTooMany() throws Exception {
        ask("Guten Tag");
        owner.sql(
                        """
                        insert into conversation (asker, asker_authority, asker_name, asker_seen_at, asked, asked_authority, asked_name,
                            about, about_path, state, ended_by, started_at, last_at)
                        select c.asker, c.asker_authority, c.asker_name, now(), c.asked, c.asked_authority, c.asked_name, 'x', '/x',
                            'CLOSED', c.asker, now(), now()
                        from conversation c, generate_series(2, ?) where c.asked = ?
                        """)
                .params(Requesting.MOST_ASKING, asked.person().value())
                .update();
        refused(here.planner(), request(asked, "Guten Tag"), "zurzeit keine weiteren Anfragen");
    }

    @Test
    void whatIsWrongIsRefusedAndTheTextStays() throws Exception {
        refused(asker, request(asked, "  "), "");
        refused(asker, request(asked, "a".repeat(4_001)), "a".repeat(4_001));
        String path = ask("Guten Tag");
        refused(asked, write(path, ""), "");
        assertThat(refused(asked, write(path, "b".repeat(4_001)), "")).contains("b".repeat(4_001));
        sent(asked, write(path, "c".repeat(4_000)));
    }

    @Test
    void onlyWhoStandsReadyIsAsked() throws Exception {
        Cast.Member never = there.worker();
        answer(asker, get(newRequest(never)), 404);
        refused(asker, request(never, "Guten Tag"), "nicht mehr bereit");
        answer(asked, get(newRequest(asked)), 404);
        refused(asked, request(asked, "Ich selbst"), "nicht mehr bereit");
        refused(there.worker(), request(asked, "Nebenan"), "nicht mehr bereit");
        answer(asker, get("/austausch/neu?anlass=unsinn&zu=x&person=" + asked.person()), 404);
        answer(asker, get("/austausch/neu?anlass=vorlage&zu=" + SLUG + "&person=x"), 404);
        answer(asker, get("/austausch/neu"), 404);
        Cast.Town unverified = cast.town();
        answer(unverified.planner(), get(newRequest(asked)), 404);
        answer(here.guest(), request(asked, "Guten Tag"), 403);
        sent(asked, post("/profil/ansprechperson/" + template() + "/entfernung"));
        assertThat(refused(asker, request(asked, "Zu spät"), "nicht mehr bereit"))
                .contains("Zu spät")
                .doesNotContain(asked.name());
    }

    @Test
    void theOperatorReadsWhatIsReportedUntilItIsSettled() throws Exception {
        String path = ask("Kaufen Sie jetzt");
        String reports = "/betrieb/meldungen";
        assertThat(page(there.operator(), reports)).doesNotContain("Kaufen Sie");
        refused(asked, post(path + "/meldung"), "");
        answer(there.worker(), post(path + "/meldung").param("reason", "x"), 404);
        sent(asked, post(path + "/meldung").param("reason", "Das ist Werbung."));
        sent(asked, post(path + "/meldung").param("reason", "Das ist Werbung."));
        assertThat(page(asked, path)).contains("sieht sich diesen Austausch an");
        assertThat(page(there.operator(), reports))
                .contains("Kaufen Sie jetzt", "Das ist Werbung.");
        answer(there.operator(), get(path), 404);
        answer(asker, get(reports), 403);
        String id =
                owner.sql("select id::text from conversation_report where person = ?")
                        .param(asked.person().value())
                        .query(String.class)
                        .single();
        String settling = reports + "/" + id + "/erledigung";
        answer(asked, post(settling), 403);
        sent(there.operator(), post(settling));
        answer(there.operator(), post(settling), 404);
        assertThat(page(there.operator(), reports)).doesNotContain("Kaufen Sie");
        cast.within(there.operator(), () -> assertThat(said()).isZero());
    }

    @Test
    void theDatabaseLetsNobodyRewriteWhatWasSaid() throws Exception {
        ask("Guten Tag");
        for (String sql :
                new String[] {
                    "update conversation_message set words = 'anders'",
                    "delete from conversation_message",
                    "update conversation set asked_name = 'Jemand anderes'"
                }) {
            assertThatThrownBy(() -> cast.within(asker, () -> jdbc.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void longListsAndLongTalksAreNoMoreQueries() throws Exception {
        String path = ask("Guten Tag");
        sent(asked, write(path, "Ja?"));
        page(asker, path);
        long one = Statements.during(() -> page(asker, path));
        long list = Statements.during(() -> page(asker, "/austausch"));
        sent(asker, write(path, "Und"));
        sent(asker, write(path, "noch"));
        sent(asker, post(path + "/ende"));
        ask("Ein zweites Gespräch");
        assertThat(Statements.during(() -> page(asker, path))).isEqualTo(one);
        assertThat(Statements.during(() -> page(asker, "/austausch"))).isEqualTo(list);
    }

    @Test
    void foreignAddressesAreNotFound() throws Exception {
        String path = "/austausch/" + UUID.randomUUID();
        answer(asker, get(path), 404);
        answer(asker, get("/austausch/unsinn"), 404);
        for (String what :
                new String[] {
                    "nachrichten", "absage", "ende", "wiederaufnahme", "stummschaltung"
                }) {
            answer(asker, post(path + "/" + what).param("words", "x"), 404);
        }
    }

    private Cast.Town verified(Cast.Town town) {
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        return town;
    }

    private void ready(Cast.Member member) throws Exception {
        sent(member, post("/vorlagen/" + SLUG + "/ansprechperson").param("consent", "true"));
    }

    private static String newRequest(Cast.Member whom) {
        return "/austausch/neu?anlass=vorlage&zu=" + SLUG + "&person=" + whom.person();
    }

    private static MockHttpServletRequestBuilder request(Cast.Member whom, String words) {
        return post("/austausch")
                .param("anlass", "vorlage")
                .param("zu", SLUG)
                .param("person", whom.person().toString())
                .param("words", words);
    }

    private static MockHttpServletRequestBuilder write(String path, String words) {
        return post(path + "/nachrichten").param("words", words);
    }

    private String ask(String words) throws Exception {
        return sent(asker, request(asked, words));
    }

    private String sent(Cast.Member member, MockHttpServletRequestBuilder request)
            throws Exception {
        return String.valueOf(
                mvc.perform(request.with(cast.as(member)))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String refused(
            Cast.Member member, MockHttpServletRequestBuilder request, String sentence)
            throws Exception {
        String page = answer(member, request, 422);
        assertThat(page).contains(sentence);
        return page;
    }

    private String answer(Cast.Member member, MockHttpServletRequestBuilder request, int status)
            throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(request.with(cast.as(member)))
                        .andExpect(status().is(status))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private String page(Cast.Member member, String path) throws Exception {
        return HtmlUtils.htmlUnescape(raw(member, path));
    }

    /** What is new counts as read by the first look, and the second shows it. */
    private String raw(Cast.Member member, String path) throws Exception {
        mvc.perform(get(path).with(cast.as(member)));
        return mvc.perform(get(path).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What the database shows of what the asker wrote. */
    private int said() {
        return jdbc.sql("select count(*) from conversation_message where person = ?")
                .param(asker.person().value())
                .query(Integer.class)
                .single();
    }

    private UUID template() {
        return jdbc.sql("select id from template where slug = ?")
                .param(SLUG)
                .query(UUID.class)
                .single();
    }
}

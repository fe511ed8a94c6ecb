package org.allmende.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.tenancy.Group;
import org.allmende.work.ProjectCast;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The worker and the guest are asked to sign; the administrator is no member of the project. */
@AllmendeTest
class AskingForSignaturesTest {

    private static final Pattern STEP = Pattern.compile("/schritte/([0-9a-f-]{36})/antwort");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired JdbcClient jdbc;
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void asksOneAfterTheOtherUntilAllHaveSigned() throws Exception {
        String round = start(ask("Tarik Kaya", "Gesa Thiel"));
        mvc.perform(get("/mitzeichnungen").with(cast.as(town.worker())))
                .andExpect(content().string(containsString("gefragt von Mara Lindner")))
                .andExpect(content().string(containsString("eine Mitzeichnung wartet")));
        mvc.perform(get("/mitzeichnungen").with(cast.as(town.guest())))
                .andExpect(content().string(containsString("Nichts wartet")));
        answer(round, town.worker(), "REMARKED", "Bitte § 3 streichen").andExpect(seeOther());
        mvc.perform(get("/mitzeichnungen").with(cast.as(town.guest())))
                .andExpect(content().string(containsString("Auftrag")));
        answer(round, town.guest(), "SIGNED", "").andExpect(seeOther());
        mvc.perform(get(eakte.path("Auftrag")).with(cast.as(town.planner())))
                .andExpect(content().string(containsString("badge--success\">mitgezeichnet")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Tarik Kaya hat mit Bemerkung mitgezeichnet: „Bitte § 3 streichen“.")));
        mvc.perform(get(eakte.path() + "/verlauf").with(cast.as(town.planner())))
                .andExpect(content().string(containsString("hat um Mitzeichnung gebeten")))
                .andExpect(
                        content()
                                .string(
                                        not(
                                                containsString(
                                                        "Rückgängig<span class=\"visually-hidden\">: Gesa"))));
    }

    @Test
    void refusesWhoseTurnItIsNotYet() throws Exception {
        String round = start(ask("Tarik Kaya", "Gesa Thiel"));
        String second = step(round, town, 2);
        mvc.perform(
                        post(round + "/schritte/" + second + "/antwort")
                                .with(cast.as(town.guest()))
                                .param("answer", "SIGNED"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("noch nicht an der Reihe")));
        assertThat(answers(round)).isZero();
    }

    @Test
    void aRejectionNeedsAReasonAndEndsTheRound() throws Exception {
        String round = start(ask("PARALLEL", List.of("Tarik Kaya", "Gesa Thiel")));
        answer(round, town.worker(), "REJECTED", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Warum wird abgelehnt?")));
        answer(round, town.worker(), "REJECTED", "So nicht").andExpect(seeOther());
        mvc.perform(get(round).with(cast.as(town.guest())))
                .andExpect(content().string(containsString("nicht mehr gefragt")))
                .andExpect(content().string(not(containsString("/antwort"))));
        mvc.perform(
                        get(eakte.path("Auftrag") + "/mitzeichnungen/neu?nach=" + id(round))
                                .with(cast.as(town.planner())))
                .andExpect(content().string(containsString("value=\"Tarik Kaya\"")))
                .andExpect(content().string(containsString("value=\"Gesa Thiel\"")));
        String second = start(ask("Tarik Kaya"));
        mvc.perform(get(second).with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Runde 2")));
    }

    @Test
    void oneOfAUnitSufficesAndTheOthersAreToldWhoItWas() throws Exception {
        var colleague = cast.member(town.id(), "Nora", "Neu", Group.WORKING);
        unit(town.worker(), "Registratur");
        unit(colleague, "Registratur");
        String round = start(ask("Registratur").param("letIn", "true"));
        String step = step(round, town, 1);
        mvc.perform(get("/mitzeichnungen").with(cast.as(colleague)))
                .andExpect(content().string(containsString("Auftrag")));
        answer(round, colleague, "SIGNED", "").andExpect(seeOther());
        mvc.perform(
                        post(round + "/schritte/" + step + "/antwort")
                                .with(cast.as(town.worker()))
                                .param("answer", "SIGNED"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("hat inzwischen Nora Neu beantwortet")));
        mvc.perform(get(round).with(cast.as(town.planner())))
                .andExpect(content().string(containsString("für Registratur")));
    }

    @Test
    void whoDoesNotSeeTheTaskIsRefusedAndCanBeLetIn() throws Exception {
        mvc.perform(ask("Petra Adam").with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(containsString("Wer hier plant, kann ein Leserecht geben")))
                .andExpect(content().string(not(containsString("name=\"letIn\""))));
        mvc.perform(ask("Petra Adam").with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"letIn\"")));
        mvc.perform(ask("Petra Adam").param("letIn", "true").with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent());
        String round = start(ask("Petra Adam").param("letIn", "true"));
        mvc.perform(get(round).with(cast.as(town.administrator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/antwort")));
    }

    @Test
    void isHandedOnWithATrace() throws Exception {
        String round = start(ask("Tarik Kaya"));
        String step = step(round, town, 1);
        var handOn = round + "/schritte/" + step + "/uebertragung";
        mvc.perform(handing(handOn, town.guest(), town.worker(), town.guest()))
                .andExpect(status().isForbidden());
        mvc.perform(handing(handOn, town.worker(), town.worker(), town.administrator()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("sieht diese Aufgabe nicht")));
        mvc.perform(handing(handOn, town.worker(), town.worker(), town.guest()))
                .andExpect(seeOther());
        answer(round, step, town.worker(), "SIGNED", "").andExpect(status().isForbidden());
        mvc.perform(get(round).with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Tarik Kaya hat am ")))
                .andExpect(content().string(containsString("an Gesa Thiel übertragen: Urlaub")));
        mvc.perform(handing(handOn, town.planner(), town.guest(), town.planner()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nicht selbst übertragen")));
        mvc.perform(handing(handOn, town.planner(), town.guest(), town.worker()))
                .andExpect(seeOther());
        answer(round, step, town.worker(), "SIGNED", "").andExpect(seeOther());
    }

    @Test
    void isWithdrawnByWhoStartedIt() throws Exception {
        String round = start(ask("Tarik Kaya"));
        mvc.perform(post(round + "/rueckzug").with(cast.as(town.worker())))
                .andExpect(status().isForbidden());
        mvc.perform(post(round + "/rueckzug").with(cast.as(town.planner()))).andExpect(seeOther());
        mvc.perform(post(round + "/rueckzug").with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
        assertThat(
                        mvc.perform(get("/mitzeichnungen").with(cast.as(town.worker())))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("Nichts wartet");
    }

    @Test
    void refusesWhatMakesNoSense() throws Exception {
        mvc.perform(ask().with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Wer soll mitzeichnen?")));
        mvc.perform(ask("Niemand Da").with(cast.as(town.planner())))
                .andExpect(content().string(containsString("gibt es in der Behörde nicht")))
                .andExpect(content().string(containsString("value=\"Niemand Da\"")));
        mvc.perform(ask("Tarik Kaya").param("due-0", "2020-01-01").with(cast.as(town.planner())))
                .andExpect(content().string(containsString("in der Vergangenheit")));
        mvc.perform(
                        ask("Tarik Kaya", "Gesa Thiel")
                                .param("due-0", LocalDate.now().plusDays(9).toString())
                                .param("due-1", LocalDate.now().plusDays(3).toString())
                                .with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Nacheinander heißt")));
        mvc.perform(ask("Tarik Kaya").param("due-0", "gestern").with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
        start(ask("Tarik Kaya"));
        mvc.perform(ask("Gesa Thiel").with(cast.as(town.planner())))
                .andExpect(content().string(containsString("läuft schon eine Mitzeichnung")));
        mvc.perform(
                        post(eakte.path("Vorbereitung") + "/mitzeichnungen")
                                .param("subject", "x")
                                .param("sequence", "ORDERED")
                                .param("who-0", "Tarik Kaya")
                                .with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Ein Paket wird nicht")));
    }

    @Test
    void moreLinesAreOneButtonAway() throws Exception {
        mvc.perform(ask("Tarik Kaya").param("more", "1").with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"who-6\"")))
                .andExpect(content().string(containsString("value=\"Tarik Kaya\"")));
    }

    @Test
    void readersDoNotAskAndStrangersSeeNothing() throws Exception {
        String form = eakte.path("Auftrag") + "/mitzeichnungen/neu";
        mvc.perform(get(form).with(cast.as(town.guest()))).andExpect(status().isForbidden());
        mvc.perform(get(form).with(cast.as(town.administrator()))).andExpect(status().isNotFound());
        mvc.perform(ask("Tarik Kaya").with(cast.as(town.guest())))
                .andExpect(status().isForbidden());
        String round = start(ask("Tarik Kaya"));
        var stranger = cast.town().planner();
        for (String page : new String[] {"", "/blatt", "/blatt.pdf"}) {
            mvc.perform(get(round + page).with(cast.as(stranger))).andExpect(status().isNotFound());
            mvc.perform(get(round + page).with(cast.as(town.guest()))).andExpect(status().isOk());
        }
        answer(round, step(round, town, 1), town.guest(), "SIGNED", "")
                .andExpect(status().isForbidden());
        String elsewhere = round.replace(eakte.item("Auftrag") + "", eakte.item("Aktenplan") + "");
        mvc.perform(get(elsewhere).with(cast.as(town.planner()))).andExpect(status().isNotFound());
    }

    @Test
    void anArchivedProjectOnlyReads() throws Exception {
        String round = start(ask("Tarik Kaya"));
        String step = step(round, town, 1);
        projects.set(town, eakte.id(), "archived_at = now()");
        answer(round, step, town.worker(), "SIGNED", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("archiviert")));
        mvc.perform(get(round).with(cast.as(town.worker())))
                .andExpect(content().string(not(containsString("/antwort"))));
        mvc.perform(get("/mitzeichnungen").with(cast.as(town.worker())))
                .andExpect(content().string(containsString("Nichts wartet")));
    }

    @Test
    void whatWasAnsweredCannotBeChangedEvenByTheApplication() throws Exception {
        String round = start(ask("Tarik Kaya"));
        answer(round, town.worker(), "SIGNED", "").andExpect(seeOther());
        for (String statement :
                new String[] {
                    "update signoff_answer set answer = 'REJECTED'",
                    "delete from signoff_answer",
                    "delete from signoff_delegation",
                    "update signoff set subject = 'anders'",
                    "delete from signoff"
                }) {
            assertThatThrownBy(() -> projects.asPlanner(town, () -> jdbc.sql(statement).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void theSheetIsAPdfWithEverythingOnIt() throws Exception {
        String round = start(ask("Tarik Kaya"));
        answer(round, town.worker(), "REMARKED", "Größe prüfen – „§ 3“ & <b>fett</b>")
                .andExpect(seeOther());
        byte[] pdf =
                mvc.perform(get(round + "/blatt.pdf").with(cast.as(town.guest())))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Type", "application/pdf"))
                        .andExpect(
                                header().string("Content-Disposition", containsString("Auftrag")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Mitzeichnungsleiste", "Tarik Kaya", "Entwurf der Verfügung")
                    .contains("Größe prüfen – „§ 3“ & <b>fett</b>");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray()))
                    .contains("pdfuaid");
        }
    }

    @Test
    void costsTheSameHoweverManyAreAsked() throws Exception {
        String first = start(ask("Tarik Kaya"));
        long few = Statements.during(() -> open(first));
        long list = Statements.during(() -> open("/mitzeichnungen"));
        mvc.perform(post(first + "/rueckzug").with(cast.as(town.planner())));
        String second = start(ask("Tarik Kaya", "Gesa Thiel", "Mara Lindner"));
        assertThat(Statements.during(() -> open(second))).isEqualTo(few);
        mvc.perform(
                post(eakte.path("Aktenplan") + "/mitzeichnungen")
                        .param("subject", "x")
                        .param("sequence", "ORDERED")
                        .param("who-0", "Mara Lindner")
                        .with(cast.as(town.planner())));
        assertThat(Statements.during(() -> open("/mitzeichnungen"))).isEqualTo(list);
    }

    private void open(String path) throws Exception {
        mvc.perform(get(path).with(cast.as(town.planner()))).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder ask(String... who) {
        return ask("ORDERED", List.of(who));
    }

    private MockHttpServletRequestBuilder ask(String sequence, List<String> who) {
        var request =
                post(eakte.path("Auftrag") + "/mitzeichnungen")
                        .param("sequence", sequence)
                        .param("subject", "Entwurf der **Verfügung**");
        for (int i = 0; i < who.size(); i++) {
            request.param("who-" + i, who.get(i));
        }
        return request;
    }

    private String start(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(seeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private ResultActions answer(String round, Cast.Member member, String answer, String remark)
            throws Exception {
        var page =
                mvc.perform(get(round).with(cast.as(member)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var found = STEP.matcher(page);
        assertThat(found.find()).as("asked").isTrue();
        return answer(round, found.group(1), member, answer, remark);
    }

    private ResultActions answer(
            String round, String step, Cast.Member member, String answer, String remark)
            throws Exception {
        return mvc.perform(
                post(round + "/schritte/" + step + "/antwort")
                        .with(cast.as(member))
                        .param("answer", answer)
                        .param("remark", remark));
    }

    private MockHttpServletRequestBuilder handing(
            String path, Cast.Member by, Cast.Member from, Cast.Member to) {
        return post(path)
                .with(cast.as(by))
                .param("from", from.person().toString())
                .param("to", to.person().toString())
                .param("reason", "Urlaub");
    }

    private String step(String round, Cast.Town where, int position) {
        return projects.asPlanner(
                where,
                () ->
                        jdbc.sql(
                                        "select id::text from signoff_step where signoff = ?::uuid and position = ?")
                                .params(id(round), position)
                                .query(String.class)
                                .single());
    }

    private long answers(String round) {
        return projects.asPlanner(
                town,
                () ->
                        jdbc.sql(
                                        "select count(*) from signoff_answer a join signoff_step t on t.id = a.step where t.signoff = ?::uuid")
                                .param(id(round))
                                .query(Long.class)
                                .single());
    }

    private void unit(Cast.Member member, String unit) {
        cast.within(
                member,
                () ->
                        jdbc.sql("update membership set unit = ? where person = ?")
                                .params(unit, member.person().value())
                                .update());
    }

    private static String id(String round) {
        return round.substring(round.lastIndexOf('/') + 1);
    }

    private static org.springframework.test.web.servlet.ResultMatcher seeOther() {
        return status().isSeeOther();
    }
}

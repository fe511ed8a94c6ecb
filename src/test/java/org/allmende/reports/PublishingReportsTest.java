package org.allmende.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class PublishingReportsTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportCast reports;
    @Autowired JdbcClient jdbc;

    final String title = "Bericht " + UUID.randomUUID();
    Cast.Town here;
    Cast.Town there;
    String report;

    @BeforeEach
    void aFilledDraft() throws Exception {
        here = reports.town();
        there = reports.town();
        report = reports.begin(mvc, here, Extent.SHORT);
        mvc.perform(reports.filled(report, "0", title).with(cast.as(here.planner())));
    }

    @Test
    void onePersonSendsItAndAnotherApproves() throws Exception {
        reports.send(mvc, here.planner(), report, false)
                .andExpect(redirectedUrl(report + "/pruefung"));
        reports.accept(mvc, here.planner(), report).andExpect(status().isForbidden());
        reports.accept(mvc, here.worker(), report).andExpect(status().isForbidden());
        reports.accept(mvc, there.administrator(), report).andExpect(status().isNotFound());
        assertThat(reports.page(mvc, here.administrator(), "/mein-tag"))
                .contains(title, report + "/pruefung");
        reports.accept(mvc, here.administrator(), report).andExpect(redirectedUrl(report));
        assertThat(reports.page(mvc, there.worker(), report))
                .contains(title, here.name(), "mit Änderungen wieder", "/meldung/report/");
        assertThat(reports.page(mvc, there.worker(), "/erfahrungen")).contains(title);
        Cast.Member neighbour = cast.member(there.id(), "Kim", "Ohnesorg", Group.COMMUNITY);
        assertThat(reports.page(mvc, neighbour, report)).contains(title);
        mvc.perform(get(report).with(cast.as(there.guest()))).andExpect(status().isForbidden());
        reports.accept(mvc, here.administrator(), report)
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsMissingIsListedBeforeItIsSent() throws Exception {
        String empty = reports.begin(mvc, here, Extent.FULL);
        assertThat(reports.page(mvc, here.planner(), empty + "/pruefung"))
                .contains("Ausgangslage", "Kennzahlen", empty + "/entwurf#field-SITUATION");
        reports.send(mvc, here.planner(), empty, false)
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(report + "/pruefung")
                                .param("circle", "ASSOCIATION")
                                .param(SendingForm.CHECKS, "NAMES")
                                .with(cast.as(here.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bitte jeden Punkt ansehen")));
    }

    @Test
    void itIsGivenBackWithARemark() throws Exception {
        reports.send(mvc, here.planner(), report, false);
        giveBack("").andExpect(status().isUnprocessableContent());
        giveBack("Die <b>Zahl</b> fehlt").andExpect(redirectedUrl("/erfahrungen"));
        assertThat(reports.raw(mvc, here.planner(), report + "/entwurf"))
                .contains("&lt;b&gt;Zahl&lt;/b&gt; fehlt");
        giveBack("Nochmals").andExpect(status().isUnprocessableContent());
    }

    @Test
    void withoutItsNameOthersSeeTheKindOfTheAuthorityAlone() throws Exception {
        mvc.perform(
                reports.filled(report, "1", title)
                        .param("QUESTIONS", "Wie bei der " + here.name() + "?")
                        .with(cast.as(here.planner())));
        reports.send(mvc, here.planner(), report, true)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("steht noch im Bericht")));
        mvc.perform(reports.filled(report, "2", title).with(cast.as(here.planner())));
        reports.send(mvc, here.planner(), report, true).andExpect(status().isSeeOther());
        reports.accept(mvc, here.administrator(), report).andExpect(status().isSeeOther());
        assertThat(reports.page(mvc, there.worker(), report))
                .contains(title, "Baden-Württemberg", "20.000 bis 100.000 Einwohner")
                .doesNotContain(here.name(), "Hauptamt, Organisation");
        cast.within(
                there.worker(),
                () -> {
                    assertThat(
                                    jdbc.sql(
                                                    "select p::text || s::text from published_report p join contribution_standing s on s.id = p.report where p.title = ?")
                                            .param(title)
                                            .query(String.class)
                                            .single())
                            .doesNotContain(
                                    here.name(),
                                    here.id().value().toString(),
                                    here.administrator().name());
                    assertThat(
                                    jdbc.sql("select count(*) from experience_report")
                                            .query(Integer.class)
                                            .single())
                            .isZero();
                });
    }

    @Test
    void itsAuthorityTakesItBackAndSomebodyElseMayApproveItAnew() throws Exception {
        publish();
        mvc.perform(post(report + "/rueckzug").with(cast.as(there.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(post(report + "/rueckzug").with(cast.as(here.worker())))
                .andExpect(status().isForbidden());
        mvc.perform(post(report + "/rueckzug").with(cast.as(here.planner())))
                .andExpect(redirectedUrl(report + "/entwurf"));
        mvc.perform(get(report).with(cast.as(there.worker()))).andExpect(status().isNotFound());
        reports.send(mvc, here.administrator(), report, false).andExpect(status().isSeeOther());
        mvc.perform(
                        post(report + "/freigabe")
                                .param("hausregeln", "1")
                                .with(cast.as(here.planner())))
                .andExpect(redirectedUrl(report));
        assertThat(reports.page(mvc, there.worker(), report)).contains(title);
    }

    @Test
    void whatModeratorsHideOthersDoNotReadUntilItWasLookedAt() throws Exception {
        publish();
        String id = report.replaceAll(".*/", "");
        reports.owner
                .sql(
                        "update contribution_standing set state = 'HIDDEN', reason = 'Ein Preis', hidden_by = ? where id = ?::uuid")
                .params(there.operator().person().value(), id)
                .update();
        mvc.perform(get(report).with(cast.as(there.worker()))).andExpect(status().isNotFound());
        assertThat(reports.page(mvc, here.planner(), report))
                .contains("Andere sehen diesen Bericht gerade nicht");
        mvc.perform(post(report + "/rueckzug").with(cast.as(here.planner())));
        reports.send(mvc, here.administrator(), report, false);
        mvc.perform(
                        post(report + "/freigabe")
                                .param("hausregeln", "1")
                                .with(cast.as(here.planner())))
                .andExpect(redirectedUrl(report));
        mvc.perform(get(report).with(cast.as(there.worker()))).andExpect(status().isNotFound());
    }

    @Test
    void onlyVerifiedAuthoritiesSendAndRead() throws Exception {
        publish();
        Cast.Town unknown = cast.town();
        mvc.perform(get(report).with(cast.as(unknown.planner()))).andExpect(status().isNotFound());
        assertThat(reports.page(mvc, unknown.planner(), "/erfahrungen"))
                .contains("noch nicht geprüft")
                .doesNotContain(title);
        String draft = reports.begin(mvc, unknown, Extent.SHORT);
        mvc.perform(reports.filled(draft, "0", title).with(cast.as(unknown.planner())));
        reports.send(mvc, unknown.planner(), draft, false)
                .andExpect(status().isUnprocessableContent());
    }

    private void publish() throws Exception {
        reports.send(mvc, here.planner(), report, false).andExpect(status().isSeeOther());
        reports.accept(mvc, here.administrator(), report).andExpect(status().isSeeOther());
    }

    private ResultActions giveBack(String remark) throws Exception {
        return mvc.perform(
                post(report + "/rueckgabe")
                        .param("remark", remark)
                        .with(cast.as(here.administrator())));
    }
}

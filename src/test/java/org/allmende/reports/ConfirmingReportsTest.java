package org.allmende.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.shared.StagedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A year later: does it still hold? */
@AllmendeTest
class ConfirmingReportsTest {

    static final LocalDate TODAY = LocalDate.now();

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportCast reports;
    @Autowired ReportAsking asking;

    final String title = "Jahr " + UUID.randomUUID();
    Cast.Town here;
    Cast.Town there;
    String report;

    @BeforeEach
    void aReport() throws Exception {
        here = reports.town();
        there = reports.town();
        report = reports.published(mvc, here, title);
    }

    @Test
    void itsPeopleAreAskedAfterAYearRemindedTwiceAndThenItIsMarked() throws Exception {
        ask(TODAY.plusMonths(12).minusDays(1));
        assertThat(told()).isEmpty();
        ask(TODAY.plusMonths(12));
        ask(TODAY.plusMonths(12).plusDays(13));
        assertThat(told()).singleElement().asString().contains("reports.news.asked");
        ask(TODAY.plusMonths(12).plusDays(14));
        ask(TODAY.plusMonths(12).plusDays(28));
        assertThat(told()).hasSize(3).last().asString().contains("reports.news.reminded");
        assertThat(page(there.worker())).doesNotContain("Stand unbestätigt");
        ask(TODAY.plusMonths(12).plusDays(42));
        ask(TODAY.plusMonths(30));
        assertThat(told()).hasSize(4).last().asString().contains("reports.news.unconfirmed");
        assertThat(told()).allMatch(step -> step.contains(here.planner().person().toString()));
        assertThat(told())
                .allMatch(step -> step.contains(here.administrator().person().toString()));
        assertThat(page(there.worker()))
                .contains("Stand unbestätigt", "auf Nachfrage hat niemand geantwortet");
        answer(here.planner(), "CONFIRMED", "", "1").andExpect(redirectedUrl(report));
        assertThat(page(there.worker())).contains("Stand bestätigt").doesNotContain("unbestätigt");
    }

    @Test
    void whereBothHaveGoneAllWhoWriteThereAreAsked() {
        reports.owner
                .sql(
                        "update membership set ended_at = now() where authority = ? and person = any (?)")
                .params(
                        here.id().value(),
                        new UUID[] {
                            here.planner().person().value(), here.administrator().person().value()
                        })
                .update();
        ask(TODAY.plusMonths(12));
        assertThat(told()).singleElement().asString().contains("\"b\": null");
    }

    @Test
    void whoAnswersIsNotAskedBeforeAnotherYear() throws Exception {
        ask(TODAY.plusMonths(12));
        published(TODAY.minusMonths(12));
        assertThat(reports.page(mvc, here.planner(), "/mein-tag"))
                .contains("Stimmt der Bericht noch?", title);
        answer(here.planner(), "CONFIRMED", "", "0").andExpect(redirectedUrl(report));
        assertThat(reports.page(mvc, here.planner(), "/mein-tag")).doesNotContain(title);
        ask(TODAY.plusMonths(11));
        assertThat(told()).hasSize(1);
        ask(TODAY.plusMonths(12));
        assertThat(told()).hasSize(2).last().asString().contains("reports.news.asked");
    }

    @Test
    void anAmendmentIsReadByAllAndMayComeFromAnotherPerson() throws Exception {
        answer(here.planner(), "AMENDED", "Seit Mai kommen 70 % **online**", "0")
                .andExpect(status().isUnprocessableContent());
        accept(here.planner(), "AMENDED", "Seit Mai kommen 70 % **online**", "0")
                .andExpect(redirectedUrl(report));
        assertThat(page(there.worker()))
                .contains("Nachtrag vom", "<strong>online</strong>", "ergänzt");
        answer(here.administrator(), "OUTDATED", "Seit Mai kommen 70 % **online**", "1")
                .andExpect(redirectedUrl(report));
        assertThat(page(there.worker())).contains("für veraltet");
        ask(TODAY.plusMonths(20));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsSaidAndTwoAnswersDoNotOverwriteEachOther() throws Exception {
        answer(here.planner(), "AMENDED", " ", "0").andExpect(status().isUnprocessableContent());
        answer(here.planner(), "CURRENT", "", "0").andExpect(status().isUnprocessableContent());
        answer(here.planner(), "", "", "0").andExpect(status().isUnprocessableContent());
        answer(here.planner(), "CONFIRMED", "x".repeat(2001), "0")
                .andExpect(status().isUnprocessableContent());
        answer(here.administrator(), "OUTDATED", "", "0").andExpect(redirectedUrl(report));
        String stale =
                answer(here.planner(), "CONFIRMED", "Doch!", "0")
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(stale).contains("inzwischen geantwortet", "Doch!", "value=\"1\"");
        answer(here.worker(), "CONFIRMED", "", "1").andExpect(status().isForbidden());
        answer(there.planner(), "CONFIRMED", "", "1").andExpect(status().isNotFound());
    }

    @Test
    void anUnnamedAuthorityIsNotNamedByAnAmendment() throws Exception {
        String unnamed = reports.begin(mvc, here, Extent.SHORT);
        mvc.perform(reports.filled(unnamed, "0", title).with(cast.as(here.planner())));
        reports.send(mvc, here.planner(), unnamed, true).andExpect(status().isSeeOther());
        reports.accept(mvc, here.administrator(), unnamed).andExpect(status().isSeeOther());
        report = unnamed;
        answer(here.administrator(), "AMENDED", "Wir in der " + here.name(), "0")
                .andExpect(status().isUnprocessableContent());
        answer(here.administrator(), "AMENDED", "Wir sind weiter", "0")
                .andExpect(redirectedUrl(report));
        assertThat(page(there.worker())).contains("Wir sind weiter").doesNotContain(here.name());
    }

    private void published(LocalDate day) {
        reports.owner
                .sql("update published_report set published_on = ? where report = ?::uuid")
                .params(day, report.replaceAll(".*/", ""))
                .update();
    }

    private void ask(LocalDate day) {
        StagedClock.at(
                day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                () -> {
                    asking.run();
                    return true;
                });
    }

    /** What the inbox of the authority is to tell, the first first. */
    private List<String> told() {
        return reports.owner
                .sql(
                        "select steps::text from happening where authority = ? and steps::text like ? order by at, id")
                .params(here.id().value(), "%" + report + "%")
                .query(String.class)
                .list();
    }

    private ResultActions accept(Cast.Member who, String validity, String words, String version)
            throws Exception {
        return mvc.perform(request(who, validity, words, version).param("hausregeln", "1"));
    }

    private ResultActions answer(Cast.Member who, String validity, String words, String version)
            throws Exception {
        return mvc.perform(request(who, validity, words, version));
    }

    private MockHttpServletRequestBuilder request(
            Cast.Member who, String validity, String words, String version) {
        return post(report + "/stand")
                .param("validity", validity)
                .param("amendment", words)
                .param("version", version)
                .with(cast.as(who));
    }

    private String page(Cast.Member reader) throws Exception {
        return reports.page(mvc, reader, report);
    }
}

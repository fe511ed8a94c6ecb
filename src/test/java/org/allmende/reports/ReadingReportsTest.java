package org.allmende.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class ReadingReportsTest {

    private static final String TEMPLATE = "e-akte-einfuehrung";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportCast reports;

    final String word = "Wort" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    Cast.Town here;
    Cast.Town there;

    @BeforeEach
    void twoTowns() {
        here = reports.town();
        there = reports.town();
    }

    @Test
    void theListFindsByWordsAndWhatWasLearnt() throws Exception {
        reports.published(mvc, here, "Scannen mit " + word, "vorlage", TEMPLATE);
        reports.published(mvc, here, "Reinigung der Schulen " + word);
        assertThat(list("q=" + word)).contains("Scannen mit", "Reinigung der Schulen");
        assertThat(list("q=" + word + " reinigungen"))
                .contains("Reinigung der Schulen")
                .doesNotContain("Scannen mit");
        assertThat(list("q=" + word + "&vorlage=" + TEMPLATE))
                .contains("Scannen mit")
                .doesNotContain("Reinigung der Schulen");
        assertThat(list("q=" + word + "&land=BW&art=TOWN&groesse=MEDIUM&urteil=WITH_CHANGES"))
                .contains("Scannen mit");
        for (String other :
                new String[] {"land=BY", "art=DISTRICT", "groesse=SMALL", "urteil=AGAIN"}) {
            assertThat(list("q=" + word + "&" + other)).contains("noch keinen Erfahrungsbericht");
        }
        assertThat(list("q=" + word + "&land=MARS&seite=-1")).contains("Scannen mit");
    }

    @Test
    void aTemplateShowsWhatOthersTell() throws Exception {
        reports.published(mvc, here, "Scannen mit " + word, "vorlage", TEMPLATE);
        assertThat(reports.page(mvc, there.planner(), "/vorlagen/" + TEMPLATE))
                .contains("Scannen mit " + word, "/erfahrungen/neu?vorlage=" + TEMPLATE);
    }

    @Test
    void whatWasTypedIsShownAsText() throws Exception {
        String script = "<script>alert('" + word + "')</script>";
        String report = reports.begin(mvc, here, Extent.FULL);
        var typed = reports.filled(report, "0", script);
        for (Section section : Section.of(Extent.FULL)) {
            typed.param(section.name(), "**Fett** " + script);
        }
        for (String cell : new String[] {"figure", "before", "goal", "after", "measured"}) {
            typed.param(cell, script, script, script);
        }
        mvc.perform(
                        typed.param("PERIOD", script)
                                .param("PERSON_DAYS", "TO_30")
                                .param("COSTS", "TO_25")
                                .param("YEARLY_COSTS", "UNDER_5")
                                .with(cast.as(here.planner())))
                .andExpect(status().isSeeOther());
        reports.send(mvc, here.planner(), report, false).andExpect(status().isSeeOther());
        reports.accept(mvc, here.administrator(), report).andExpect(status().isSeeOther());
        for (String path : new String[] {report, "/erfahrungen", report + "/pruefung"}) {
            assertThat(reports.raw(mvc, here.administrator(), path))
                    .contains("&lt;script")
                    .doesNotContain(script);
        }
        assertThat(reports.raw(mvc, there.worker(), report))
                .contains("<strong>Fett</strong>", "Mit Zahlen belegt");
        byte[] pdf =
                mvc.perform(get(report + "/bericht.pdf").with(cast.as(there.worker())))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("application/pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void anAuthoritySaysOnceThatItHelped() throws Exception {
        String report = reports.published(mvc, here, "Scannen mit " + word);
        thank(report, there.worker()).andExpect(redirectedUrl(report));
        thank(report, there.planner()).andExpect(redirectedUrl(report));
        assertThat(list("q=" + word)).contains("hat einer Verwaltung geholfen");
        thank(report, reports.town().worker());
        assertThat(reports.page(mvc, here.worker(), report))
                .contains("hat 2 Verwaltungen geholfen");
        thank(report, here.worker()).andExpect(status().isUnprocessableContent());
        thank(report, cast.town().worker()).andExpect(status().isNotFound());
        mvc.perform(post(report + "/dank/ruecknahme").with(cast.as(there.administrator())))
                .andExpect(redirectedUrl(report));
        assertThat(list("q=" + word)).contains("hat einer Verwaltung geholfen");
    }

    @Test
    void readersCommentAndTakeItBack() throws Exception {
        String report = reports.published(mvc, here, "Scannen mit " + word);
        Cast.Member reader = there.administrator();
        say(report, reader, "").andExpect(status().isUnprocessableContent());
        say(report, reader, "x".repeat(4001)).andExpect(status().isUnprocessableContent());
        say(report, reader, "**Und** <script>" + word).andExpect(redirectedUrl(report));
        assertThat(reports.raw(mvc, here.worker(), report))
                .contains("<strong>Und</strong> &lt;script&gt;" + word, reader.name(), there.name())
                .doesNotContain("/loeschung");
        long before = Statements.during(() -> reports.raw(mvc, here.worker(), report));
        say(report, reader, "Noch einer");
        assertThat(Statements.during(() -> reports.raw(mvc, here.worker(), report)))
                .isEqualTo(before);
        String comment =
                reports.raw(mvc, reader, report)
                        .replaceAll("(?s).*?kommentare/([0-9a-f-]{36})/loeschung.*", "$1");
        String removal = report + "/kommentare/" + comment + "/loeschung";
        mvc.perform(post(removal).with(cast.as(here.planner()))).andExpect(status().isNotFound());
        mvc.perform(post(removal).with(cast.as(reader))).andExpect(redirectedUrl(report));
        assertThat(reports.page(mvc, here.worker(), report))
                .contains("Noch einer")
                .doesNotContain(comment);
        say(report, cast.town().worker(), "Fremd").andExpect(status().isNotFound());
        say(report, there.guest(), "Gast").andExpect(status().isForbidden());
    }

    private ResultActions say(String report, Cast.Member member, String text) throws Exception {
        return mvc.perform(post(report + "/kommentare").param("text", text).with(cast.as(member)));
    }

    private ResultActions thank(String report, Cast.Member member) throws Exception {
        return mvc.perform(post(report + "/dank").with(cast.as(member)));
    }

    @Test
    void theListAsksNoMoreOftenForMoreReports() throws Exception {
        reports.published(mvc, here, "Scannen mit " + word);
        list("q=" + word);
        long before = Statements.during(() -> list("q=" + word));
        reports.published(mvc, here, "Zählen mit " + word);
        reports.published(mvc, here, "Binden mit " + word);
        assertThat(Statements.during(() -> list("q=" + word))).isEqualTo(before);
    }

    private String list(String query) throws Exception {
        return reports.page(mvc, there.planner(), "/erfahrungen?" + query);
    }
}

package org.allmende.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** What somebody reads who is not signed in. */
@AllmendeTest
class OpenReportsTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportCast reports;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    final String title = "Offen " + UUID.randomUUID();
    Cast.Town here;
    String open;

    @BeforeEach
    void anOpenReport() throws Exception {
        here = reports.town();
        open = reports.published(mvc, here, title, Circle.OPEN, "vorlage", "e-akte-einfuehrung");
    }

    @Test
    void aVisitorReadsWhatIsOpenOnItsPageInTheListAndOnPaper() throws Exception {
        assertThat(page(open))
                .contains(title, here.name(), "Eine Strichliste", "Kommentare lesen und schreiben")
                .doesNotContain("Das hat uns geholfen", "/meldung/", "_csrf");
        assertThat(page("/erfahrungen?q=" + id())).contains(title, "/mitmachen");
        assertThat(page("/erfahrungen?vorlage=e-akte-einfuehrung")).contains("Zur Vorlage „");
        mvc.perform(get(open + "/bericht.pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    }

    @Test
    void whatIsForVerifiedAdministrationsIsNotThereForVisitors() throws Exception {
        String closed = reports.published(mvc, here, "Geschlossen " + title);
        for (String path : new String[] {closed, closed + "/bericht.pdf"}) {
            mvc.perform(get(path)).andExpect(status().isNotFound());
        }
        assertThat(page("/erfahrungen?q=" + id())).doesNotContain("Geschlossen");
    }

    @Test
    void theDatabaseShowsAVisitorNothingElse() throws Exception {
        mvc.perform(
                post(open + "/kommentare")
                        .param("text", "Wie lange?")
                        .with(cast.as(here.administrator())));
        assertThat(count("published_report where circle <> 'OPEN'")).isZero();
        assertThat(count("published_report")).isPositive();
        for (String table :
                new String[] {
                    "experience_report",
                    "report_comment",
                    "report_thanks",
                    "report_question",
                    "contribution_standing"
                }) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(page(open)).doesNotContain("Wie lange?");
    }

    @Test
    void whatModeratorsHideIsGoneForVisitorsToo() throws Exception {
        reports.owner
                .sql(
                        "update contribution_standing set state = 'HIDDEN', hidden_by = ? where id = ?::uuid")
                .params(here.operator().person().value(), open.replaceAll(".*/", ""))
                .update();
        mvc.perform(get(open)).andExpect(status().isNotFound());
        mvc.perform(get(open + "/bericht.pdf")).andExpect(status().isNotFound());
        assertThat(page("/erfahrungen?q=" + id())).doesNotContain(title);
        assertThat(reports.page(mvc, here.administrator(), open)).contains("/einspruch/report/");
        assertThat(reports.page(mvc, here.planner(), open)).doesNotContain("/einspruch/");
    }

    @Test
    void nobodyWritesWithoutSigningIn() throws Exception {
        for (String part : new String[] {"/dank", "/kommentare", "/stand"}) {
            mvc.perform(post(open + part).with(Cast.csrf())).andExpect(status().isUnauthorized());
        }
        mvc.perform(get(open + "/entwurf")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/erfahrungen/neu")).andExpect(status().is3xxRedirection());
    }

    @Test
    void moreReportsAreNoMoreQueries() throws Exception {
        long one = Statements.during(() -> page("/erfahrungen?q=" + id()));
        reports.published(mvc, here, title + " noch einer", Circle.OPEN);
        assertThat(Statements.during(() -> page("/erfahrungen?q=" + id()))).isEqualTo(one);
    }

    @Test
    void theSearchOfTheServerFindsReports() throws Exception {
        Cast.Town there = reports.town();
        assertThat(reports.page(mvc, there.worker(), "/suche?q=" + id()))
                .contains(title, here.name(), open);
        assertThat(reports.page(mvc, there.guest(), "/suche?q=" + id())).doesNotContain(open);
    }

    /** The words that the title alone has. */
    private String id() {
        return title.replaceAll("Offen |-.*", "");
    }

    private int count(String table) {
        return transaction.execute(
                status -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private String page(String path) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get(path))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}

package org.allmende.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** What somebody reads who is not signed in. */
@AllmendeTest
class OpenFormatsTest {

    @Autowired MockMvc mvc;
    @Autowired ExchangeCast exchange;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void aVisitorReadsTheFormatsThatComeWithTheSoftware() throws Exception {
        assertThat(page("/formate")).contains("Kollegiale Beratung", "/mitmachen");
        assertThat(page("/formate/praxis-tandem"))
                .contains("Ablauf", "Dort lesen nur Angemeldete")
                .doesNotContain("_csrf", "/boerse/neu", "/meldung/");
        mvc.perform(get("/formate/praxis-tandem/blatt.pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    }

    @Test
    void whatUsersDescribedAndTheExchangeAreForWhoIsSignedIn() throws Exception {
        Cast.Town here = exchange.verifiedTown();
        exchange.offer(mvc, here.planner(), "Ein Angebot");
        for (String path :
                new String[] {
                    "/formate/boerse",
                    "/formate/neu",
                    "/formate/boerse/neu",
                    "/formate/praxis-tandem/bearbeitung"
                }) {
            mvc.perform(get(path))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(header().string("Location", startsWith("/anmeldung")));
        }
        for (String table :
                new String[] {
                    "exchange_format where authority is not null",
                    "exchange_offer",
                    "exchange_response",
                    "exchange_meeting"
                }) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("exchange_format")).isEqualTo(12);
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

package org.allmende.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class EditingOffersTest {

    static final LocalDate SOON = LocalDate.now().plusDays(77);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ExchangeCast exchange;

    final String topic = "Thema " + UUID.randomUUID();
    Cast.Town here;
    Cast.Town there;
    String offer;

    @BeforeEach
    void anAnsweredOffer() throws Exception {
        here = exchange.verifiedTown();
        there = exchange.verifiedTown();
        offer = exchange.offer(mvc, here.planner(), topic);
        exchange.answer(mvc, there.planner(), offer);
    }

    @Test
    void otherWordsAreReadAtOnceAndNobodyIsToldOfThem() throws Exception {
        String until = until();
        edit(here.planner(), "Neu: " + topic, until, "0").andExpect(redirectedUrl(offer));
        assertThat(page(there.planner()))
                .contains("Neu: " + topic, "Jetzt auch mit Probe", "Sprechstunde", "Angebot");
        assertThat(told()).isZero();
    }

    @Test
    void whoHasAnsweredIsToldOfAnotherLastDay() throws Exception {
        edit(here.planner(), topic, SOON.toString(), "0").andExpect(redirectedUrl(offer));
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void twoChangesDoNotOverwriteEachOther() throws Exception {
        edit(here.planner(), "Zuerst: " + topic, SOON.toString(), "0")
                .andExpect(redirectedUrl(offer));
        String stale =
                edit(here.planner(), "Danach: " + topic, SOON.toString(), "0")
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(stale).contains("Zuerst: " + topic, "Danach: " + topic, "value=\"1\"");
        assertThat(page(there.planner())).contains("Zuerst: " + topic);
    }

    @Test
    void whatDoesNotFitIsSaidAndStays() throws Exception {
        assertThat(
                        edit(here.planner(), "abc", "2020-01-01", "0")
                                .andExpect(status().isUnprocessableContent())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("mindestens 5 Zeichen", "zwischen heute", "Jetzt auch mit Probe");
        assertThat(page(there.planner())).contains(topic);
    }

    @Test
    void nobodyElseEditsItAndNobodyWhatIsOver() throws Exception {
        for (Cast.Member other : new Cast.Member[] {here.worker(), there.planner()}) {
            edit(other, topic, SOON.toString(), "0").andExpect(status().isForbidden());
            mvc.perform(get(offer + "/bearbeitung").with(cast.as(other)))
                    .andExpect(status().isForbidden());
        }
        Cast.Town unknown = cast.town();
        edit(unknown.planner(), topic, SOON.toString(), "0").andExpect(status().isForbidden());
        exchange.send(mvc, here.planner(), offer + "/rueckzug");
        edit(here.planner(), topic, SOON.toString(), "0")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theSearchFindsFormatsAndWhatStandsOpenInThem() throws Exception {
        String word = topic.replaceAll("Thema |-.*", "");
        assertThat(search(there.worker(), word)).contains(topic, "Sprechstunde · " + here.name());
        assertThat(search(there.worker(), "Tandem")).contains("/formate/praxis-tandem");
        assertThat(search(there.guest(), "Tandem")).doesNotContain("/formate/praxis-tandem");
        assertThat(search(cast.town().worker(), word)).doesNotContain(offer);
        exchange.send(mvc, here.planner(), offer + "/rueckzug");
        assertThat(search(there.worker(), word)).doesNotContain(offer);
    }

    private ResultActions edit(Cast.Member who, String words, String until, String version)
            throws Exception {
        return exchange.send(
                mvc,
                who,
                offer + "/bearbeitung",
                "topic",
                words,
                "about",
                "Jetzt auch mit Probe.",
                "until",
                until,
                "version",
                version);
    }

    private String until() {
        return exchange.owner
                .sql("select until_on::text from exchange_offer where id = ?::uuid")
                .param(ExchangeCast.id(offer))
                .query(String.class)
                .single();
    }

    private int told() {
        return exchange.owner
                .sql(
                        "select count(*) from happening where authority = ? and steps::text like '%formats.news.extended%'")
                .param(there.id().value())
                .query(Integer.class)
                .single();
    }

    private String search(Cast.Member who, String words) throws Exception {
        return exchange.page(mvc, who, "/suche?q=" + words);
    }

    private String page(Cast.Member reader) throws Exception {
        return exchange.page(mvc, reader, offer);
    }
}

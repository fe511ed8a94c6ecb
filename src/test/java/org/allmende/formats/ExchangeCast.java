package org.allmende.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.community.HouseRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** Verified towns whose people have accepted the house rules, and what they do on the exchange. */
@Component
class ExchangeCast {

    static final String MARKET = "/formate/boerse";

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    private final Cast cast;
    private final HouseRules rules;

    ExchangeCast(Cast cast, HouseRules rules) {
        this.cast = cast;
        this.rules = rules;
    }

    Cast.Town verifiedTown() {
        Cast.Town town = cast.town();
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        for (Cast.Member one :
                List.of(town.administrator(), town.planner(), town.worker(), town.operator())) {
            accept(one);
        }
        return town;
    }

    void accept(Cast.Member one) {
        cast.within(one, () -> rules.accept(one.viewer()));
    }

    String page(MockMvc mvc, Cast.Member reader, String path) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get(URI.create(path)).with(cast.as(reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    /** Fields as pairs of name and value. */
    ResultActions send(MockMvc mvc, Cast.Member who, String path, String... fields)
            throws Exception {
        var request = post(path).with(cast.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    /** A new offer: where it stands. */
    String offer(MockMvc mvc, Cast.Member who, String topic) throws Exception {
        return path(
                send(
                        mvc,
                        who,
                        MARKET,
                        "side",
                        "OFFERS",
                        "format",
                        "sprechstunde",
                        "topic",
                        topic,
                        "about",
                        "Wir haben die E-Akte in drei Ämtern eingeführt.",
                        "software",
                        "Enaio",
                        "land",
                        "",
                        "until",
                        LocalDate.now(Meeting.ZONE).plusDays(30).toString()));
    }

    /** Somebody answers: the path of their answer. */
    String answer(MockMvc mvc, Cast.Member who, String offer) throws Exception {
        send(mvc, who, offer + "/antworten", "words", "Wir sind gern dabei.")
                .andExpect(status().isSeeOther());
        return offer
                + "/antworten/"
                + owner.sql(
                                "select id::text from exchange_response where offer = ?::uuid and person = ?")
                        .params(id(offer), who.person().value())
                        .query(String.class)
                        .single();
    }

    String path(ResultActions done) throws Exception {
        done.andExpect(status().isSeeOther());
        String path = done.andReturn().getResponse().getRedirectedUrl();
        assertThat(path).startsWith("/formate/");
        return path;
    }

    List<String> calendars(Cast.Member who) {
        return owner.sql(
                        "select calendar from outgoing_mail where recipient = ?::citext and calendar is not null order by created_at desc, id desc")
                .param(who.email())
                .query(String.class)
                .list();
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

package org.allmende.questions;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.community.HouseRules;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Mara of one verified town asks, Tarik of another answers. */
@AllmendeTest
abstract class QuestionTowns {

    static final String QUESTIONS = "/fragen";
    static final String TEMPLATE = "dms-rollout-fachbereich";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired HouseRules rules;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    /** A word that nobody else says, since all tests share the questions. */
    final String word = "Zwirbel" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    Cast.Town here;
    Cast.Town there;
    Cast.Member mara;
    Cast.Member tarik;

    @BeforeEach
    void towns() {
        here = verified();
        there = verified();
        mara = here.planner();
        tarik = there.worker();
    }

    String ask(Cast.Member who, String title) throws Exception {
        return path(
                send(who, QUESTIONS, "title", title, "tags", "e-akte, scannen", "seen", "true"));
    }

    String path(ResultActions done) throws Exception {
        return done.andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl();
    }

    String answer(String question) {
        return question
                + "/antworten/"
                + owner.sql("select id::text from answer where question = ?::uuid limit 1")
                        .param(question.substring(question.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single();
    }

    int referred(Cast.Member who) {
        return owner.sql("select count(*) from question_referral where person = ?")
                .param(who.person().value())
                .query(Integer.class)
                .single();
    }

    Cast.Town verified() {
        Cast.Town town = cast.town();
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        for (Cast.Member one : List.of(town.planner(), town.worker(), town.operator())) {
            cast.within(one, () -> rules.accept(one.viewer()));
        }
        return town;
    }

    ResultActions send(Cast.Member who, String path, String... fields) throws Exception {
        var request = post(path).with(cast.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    String page(Cast.Member reader, String path) throws Exception {
        return read(get(URI.create(path)).with(cast.as(reader)));
    }

    /** As somebody who is not signed in. */
    String page(String path) throws Exception {
        return read(get(URI.create(path)));
    }

    private String read(MockHttpServletRequestBuilder request) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(request)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}

package org.allmende.people;

import static org.allmende.Cast.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class InvitingTest {

    private static final Pattern LINK = Pattern.compile("/einladung/[\\w-]+");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void somebodyNewJoinsByTheMailedLink() throws Exception {
        String email =
                "jörg.müller-" + town.id().toString().substring(0, 8) + "@müsterlingen.example";
        String link = invite(email, "PLANNING");
        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(town.name())))
                .andExpect(content().string(containsString(email)));
        accept(link, "Jörg", "", "kurz")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("mindestens 10 Zeichen")))
                .andExpect(content().string(containsString("value=\"Jörg\"")));
        Cookie session =
                accept(link, "Jörg", "Müller", "Vier Wörter im Wind")
                        .andExpect(redirectedUrl("/"))
                        .andReturn()
                        .getResponse()
                        .getCookie("allmende");
        mvc.perform(get("/profil").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Jörg")));
        mvc.perform(get(link))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("gilt nicht mehr")));
        accept(link, "Jörg", "Müller", "Vier Wörter im Wind").andExpect(status().isNotFound());
    }

    @Test
    void somebodyWithAnAccountSignsInInsteadOfChoosingAPassword() throws Exception {
        var other = cast.town();
        String link = invite(other.planner().email(), "WORKING");
        mvc.perform(get(link))
                .andExpect(content().string(containsString("/anmeldung?weiter=/einladung/")))
                .andExpect(content().string(not(containsString("name=\"password\""))));
        accept(link, "X", "Y", "Vier Wörter im Wind")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("schon ein Konto")));
        mvc.perform(post(link).with(cast.as(other.worker())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Diese Einladung ging an")));
        mvc.perform(post(link).with(cast.as(other.planner()))).andExpect(redirectedUrl("/"));
        mvc.perform(get("/verwaltung").with(cast.as(town.administrator())))
                .andExpect(content().string(containsString(other.planner().email())));
    }

    @Test
    void aWithdrawnInvitationLeadsNowhere() throws Exception {
        String link = invite("neu-" + town.id() + "@x.example", "GUEST");
        String id = invitationId();
        mvc.perform(
                        post("/verwaltung/einladungen/" + id + "/widerruf")
                                .with(cast.as(cast.town().administrator())))
                .andExpect(status().isNotFound());
        mvc.perform(
                        post("/verwaltung/einladungen/" + id + "/widerruf")
                                .with(cast.as(town.administrator())))
                .andExpect(status().isSeeOther());
        mvc.perform(get(link)).andExpect(status().isNotFound());
    }

    @Test
    void anInvitationIsOverAfterFourteenDays() throws Exception {
        String link = invite("neu-" + town.id() + "@x.example", "GUEST");
        JdbcClient.create(TestDatabase.asOwner())
                .sql("update invitation set expires_at = now() where authority = ?")
                .param(town.id().value())
                .update();
        mvc.perform(get(link)).andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeInvitedIsSaid() throws Exception {
        for (String wrong :
                new String[] {
                    "",
                    "ohne at",
                    "a@b",
                    "a@b.de\nBcc: x@y.de",
                    "<x>@y.de",
                    "x".repeat(300) + "@y.de"
                }) {
            mvc.perform(
                            post("/verwaltung/einladungen")
                                    .param("email", wrong)
                                    .param("group", "GUEST")
                                    .with(cast.as(town.administrator())))
                    .andExpect(status().is(422));
        }
        mvc.perform(
                        post("/verwaltung/einladungen")
                                .param("email", town.worker().email())
                                .param("group", "GUEST")
                                .with(cast.as(town.administrator())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gehört schon zu dieser Behörde")));
        mvc.perform(
                        post("/verwaltung/einladungen")
                                .param("email", "a@b.de")
                                .param("group", "KAISER")
                                .with(cast.as(town.administrator())))
                .andExpect(status().is(422));
        mvc.perform(
                        post("/verwaltung/einladungen")
                                .param("email", "a@b.de")
                                .param("group", "GUEST")
                                .with(cast.as(town.planner())))
                .andExpect(status().isForbidden());
    }

    private String invite(String email, String group) throws Exception {
        mvc.perform(
                        post("/verwaltung/einladungen")
                                .param("email", email)
                                .param("group", group)
                                .param("unit", "IT")
                                .with(cast.as(town.administrator())))
                .andExpect(redirectedUrl("/verwaltung"));
        String body =
                jdbc.sql("select body from outgoing_mail where recipient = ?::citext")
                        .param(email)
                        .query(String.class)
                        .single();
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String invitationId() {
        return JdbcClient.create(TestDatabase.asOwner())
                .sql("select id::text from invitation where authority = ?")
                .param(town.id().value())
                .query(String.class)
                .single();
    }

    private ResultActions accept(String link, String givenName, String familyName, String password)
            throws Exception {
        return mvc.perform(
                post(link)
                        .param("givenName", givenName)
                        .param("familyName", familyName)
                        .param("password", password)
                        .with(csrf()));
    }
}

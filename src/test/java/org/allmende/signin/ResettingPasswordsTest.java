package org.allmende.signin;

import static org.allmende.Cast.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
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
class ResettingPasswordsTest {

    private static final Pattern LINK = Pattern.compile("/passwort/[\\w-]+");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;

    Cast.Member planner;

    @BeforeEach
    void town() {
        planner = cast.town().planner();
    }

    @Test
    void theMailedLinkSetsANewPasswordOnceAndEndsOtherSessions() throws Exception {
        Cookie session = signIn(Cast.PASSWORD).andReturn().getResponse().getCookie("allmende");
        String link = request();
        mvc.perform(get(link)).andExpect(status().isOk());
        set(link, "1234567890")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("zuerst ausprobiert")));
        set(link, "Vier Wörter im Wind").andExpect(redirectedUrl("/anmeldung?geaendert"));
        mvc.perform(get("/profil").cookie(session)).andExpect(status().isSeeOther());
        signIn(Cast.PASSWORD).andExpect(status().is(422));
        signIn("Vier Wörter im Wind").andExpect(status().isSeeOther());
        set(link, "Noch vier andere Wörter")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gilt nicht mehr")));
        mvc.perform(get(link)).andExpect(status().isNotFound());
    }

    @Test
    void nobodyLearnsWhetherAnAddressHasAnAccount() throws Exception {
        String unknown =
                ask("niemand-" + planner.person() + "@x.example")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String known =
                ask(planner.email())
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(unknown.replaceAll("niemand-[^<]*example|value=\"[^\"]*\"", ""))
                .isEqualTo(known.replace(planner.email(), "").replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void aLinkIsOverAfterAnHour() throws Exception {
        String link = request();
        JdbcClient.create(TestDatabase.asOwner())
                .sql("update password_reset set expires_at = now() where person = ?")
                .param(planner.person().value())
                .update();
        mvc.perform(get(link)).andExpect(status().isNotFound());
        set(link, "Vier Wörter im Wind").andExpect(status().is(422));
    }

    @Test
    void askingAgainAndAgainIsStopped() throws Exception {
        for (int i = 0; i < 4; i++) {
            ask(planner.email()).andExpect(status().isOk());
        }
        ask(planner.email()).andExpect(status().is(429)).andExpect(header().exists("Retry-After"));
    }

    @Test
    void aGuessedLinkLeadsNowhere() throws Exception {
        mvc.perform(get("/passwort/geraten")).andExpect(status().isNotFound());
        set("/passwort/geraten%22%3E%3Cscript%3E", "Vier Wörter im Wind")
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(not(containsString("<script>geraten"))));
        ask("keine Adresse").andExpect(status().is(422));
    }

    private String request() throws Exception {
        ask(planner.email()).andExpect(status().isOk());
        String body =
                jdbc.sql("select body from outgoing_mail where recipient = ?::citext")
                        .param(planner.email())
                        .query(String.class)
                        .single();
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private ResultActions ask(String email) throws Exception {
        return mvc.perform(
                post("/passwort")
                        .param("email", email)
                        .with(csrf())
                        .with(
                                SigningInTest.from(
                                        "192.0.2." + Math.floorMod(planner.hashCode(), 250))));
    }

    private ResultActions set(String link, String password) throws Exception {
        return mvc.perform(
                post(java.net.URI.create(link)).param("password", password).with(csrf()));
    }

    private ResultActions signIn(String password) throws Exception {
        return mvc.perform(
                post("/anmeldung")
                        .param("email", planner.email())
                        .param("password", password)
                        .with(csrf()));
    }
}

package org.allmende.signin;

import static org.allmende.Cast.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class SigningInTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @Autowired Attempts attempts;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void aVisitorIsLedToTheSignInPageAndBack() throws Exception {
        mvc.perform(get("/profil?x=1"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/anmeldung?weiter=%2Fprofil%3Fx%3D1"));
        mvc.perform(get("/anmeldung").param("weiter", "/profil?x=1"))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("name=\"weiter\" value=\"/profil?x=1\"")));
        signIn(town.planner().email(), Cast.PASSWORD, "/profil?x=1")
                .andExpect(redirectedUrl("/profil?x=1"));
    }

    @Test
    void theSessionKnowsThePersonAtTheNextRequest() throws Exception {
        Cookie session = session(town.planner());
        mvc.perform(get("/gibt-es-nicht").cookie(session))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Mara Lindner")));
    }

    @Test
    void theSessionHoldsNothingButIds() throws Exception {
        session(town.worker());
        var sizes =
                jdbc.sql(
                                """
                                select a.attribute_name, length(a.attribute_bytes) from spring_session_attributes a
                                join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?
                                """)
                        .param(town.worker().person().toString())
                        .query((row, n) -> row.getInt(2))
                        .list();
        assertThat(sizes).hasSizeBetween(1, 2).allMatch(size -> size < 600);
    }

    @Test
    void aVisitorLeavesNoSessionBehind() throws Exception {
        int before = sessions();
        mvc.perform(get("/anmeldung"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("allmende"));
        mvc.perform(get("/projekte")).andExpect(cookie().doesNotExist("allmende"));
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookAlike() throws Exception {
        signIn(town.planner().email(), "falsches Passwort", "")
                .andExpect(status().is(422))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "E-Mail-Adresse oder Passwort stimmt nicht")))
                .andExpect(content().string(containsString(town.planner().email())));
        signIn("niemand@nirgends.example", "falsches Passwort", "")
                .andExpect(status().is(422))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "E-Mail-Adresse oder Passwort stimmt nicht")));
    }

    @Test
    void nothingTypedGetsASentenceAtEachField() throws Exception {
        signIn("", "", "")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Bitte füllen Sie dieses Feld aus")));
    }

    @Test
    void hostileTextIsShownAsText() throws Exception {
        signIn("\"><script>alert(1)</script>\u0000üñ@x", "x".repeat(900), "")
                .andExpect(status().is(422))
                .andExpect(content().string(not(containsString("<script>alert"))));
        signIn("a".repeat(5000) + "@x.de", "x", "").andExpect(status().is(422));
    }

    @Test
    void theTargetNeverLeavesThisServer() throws Exception {
        for (String elsewhere :
                new String[] {
                    "//evil.example",
                    "https://evil.example",
                    "/\\evil.example",
                    "\\/x",
                    "/\tx",
                    "javascript:x"
                }) {
            signIn(town.planner().email(), Cast.PASSWORD, elsewhere).andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void aSessionPlantedBeforeGetsANewId() throws Exception {
        Cookie planted = session(town.worker());
        var answer =
                mvc.perform(signInForm(town.planner().email(), Cast.PASSWORD, "").cookie(planted))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getCookie("allmende").getValue()).isNotEqualTo(planted.getValue());
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Cookie session = session(town.planner());
        mvc.perform(post("/abmeldung").cookie(session).with(csrf()))
                .andExpect(redirectedUrl("/anmeldung?abgemeldet"));
        mvc.perform(get("/profil").cookie(session))
                .andExpect(redirectedUrl("/anmeldung?weiter=%2Fprofil"));
    }

    @Test
    void aWithdrawnMembershipCountsAtTheNextRequest() throws Exception {
        Cookie session = session(town.worker());
        cast.within(
                town.administrator(),
                () ->
                        jdbc.sql("update membership set ended_at = now() where person = ?")
                                .param(town.worker().person().value())
                                .update());
        mvc.perform(get("/profil").cookie(session))
                .andExpect(redirectedUrl("/anmeldung?weiter=%2Fprofil"));
        signIn(town.worker().email(), Cast.PASSWORD, "")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gehört zurzeit zu keiner Behörde")));
    }

    @Test
    void guessingIsLimitedForAnAccountAndSaysWhenToComeBack() throws Exception {
        for (int i = 0; i < 10; i++) {
            mvc.perform(
                            signInForm(town.guest().email(), "geraten " + i, "")
                                    .with(from("203.0.113." + i)))
                    .andExpect(status().is(422));
        }
        mvc.perform(
                        signInForm(town.guest().email().toUpperCase(), Cast.PASSWORD, "")
                                .with(from("203.0.113.99")))
                .andExpect(status().is(429))
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("Bitte einige Minuten warten")));
    }

    @Test
    void guessingIsLimitedForAnAddress() throws Exception {
        for (int i = 0; i < 59; i++) {
            attempts.count(
                    Attempts.At.SIGN_IN, "person" + i + "@musterlingen.example", "198.51.100.7");
        }
        mvc.perform(
                        signInForm("person@musterlingen.example", "geraten", "")
                                .with(from("198.51.100.7")))
                .andExpect(status().is(422));
        mvc.perform(
                        signInForm(town.planner().email(), Cast.PASSWORD, "")
                                .with(from("198.51.100.7")))
                .andExpect(status().is(429));
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithASentence() throws Exception {
        mvc.perform(post("/anmeldung").param("email", "x"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("zu lange offen")));
    }

    static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
    }

    private Cookie session(Cast.Member member) throws Exception {
        return signIn(member.email(), Cast.PASSWORD, "")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getCookie("allmende");
    }

    private ResultActions signIn(String email, String password, String target) throws Exception {
        return mvc.perform(signInForm(email, password, target));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
            signInForm(String email, String password, String target) {
        return post("/anmeldung")
                .param("email", email)
                .param("password", password)
                .param("weiter", target)
                .with(csrf());
    }
}

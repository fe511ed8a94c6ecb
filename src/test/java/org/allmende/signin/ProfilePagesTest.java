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
import org.allmende.people.Secret;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class ProfilePagesTest {

    private static final Pattern TOKEN = Pattern.compile("allmende_[\\w-]{43}");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void nameLanguageAndThemeAreOnesOwn() throws Exception {
        save("Anaïs", "Ærø-Çelik", "en", "dark").andExpect(redirectedUrl("/profil"));
        mvc.perform(get("/profil").with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Ærø-Çelik")))
                .andExpect(content().string(containsString("lang=\"en\"")))
                .andExpect(content().string(containsString("data-kern-theme=\"dark\"")));
        save("", "x".repeat(101), "fr", "pink").andExpect(status().is(422));
        save("<script>alert(1)</script>", "Müller", "de", "").andExpect(status().isSeeOther());
        mvc.perform(get("/profil").with(cast.as(town.planner())))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsOtherSessions() throws Exception {
        Cookie here = session();
        Cookie there = session();
        password(here, "falsch", "Vier Wörter im Wind")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("bisherige Passwort stimmt nicht")));
        password(here, Cast.PASSWORD, "maralindner").andExpect(status().is(422));
        password(here, Cast.PASSWORD, "Vier Wörter im Wind").andExpect(redirectedUrl("/profil"));
        mvc.perform(get("/profil").cookie(here)).andExpect(status().isOk());
        mvc.perform(get("/profil").cookie(there)).andExpect(status().isSeeOther());
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() throws Exception {
        Cookie session = session();
        String token = makeToken(session, "READ");
        mvc.perform(get("/profil").cookie(session))
                .andExpect(content().string(not(containsString(token))))
                .andExpect(content().string(containsString("Auswertung")));
        byte[] hash =
                JdbcClient.create(TestDatabase.asOwner())
                        .sql("select token_hash from api_token where person = ?")
                        .param(town.planner().person().value())
                        .query(byte[].class)
                        .single();
        assertThat(hash).isEqualTo(Secret.hash(token)).hasSize(32);
    }

    @Test
    void aReadingTokenOnlyReads() throws Exception {
        String token = makeToken(session(), "READ");
        api(get("/api/v1/gibt-es-nicht"), token)
                .andExpect(status().isNotFound())
                .andExpect(
                        header().string(
                                        "Content-Type",
                                        containsString("application/problem+json")));
        api(post("/api/v1/projects"), token)
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("nur lesen")));
        assertThat(
                        JdbcClient.create(TestDatabase.asOwner())
                                .sql("select last_used_on from api_token where person = ?")
                                .param(town.planner().person().value())
                                .query(java.time.LocalDate.class)
                                .single())
                .isNotNull();
    }

    @Test
    void withoutAValidTokenTheApiSaysWhatToDo() throws Exception {
        for (String wrong :
                new String[] {
                    "", "Bearer", "Bearer x", "Bearer " + "x".repeat(9000), "Basic eDp5"
                }) {
            mvc.perform(get("/api/v1/projects").header("Authorization", wrong))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", containsString("Bearer")))
                    .andExpect(
                            header().string(
                                            "Content-Type",
                                            containsString("application/problem+json")));
        }
    }

    @Test
    void aRevokedTokenAndTheOneOfALeaverAreWorthNothing() throws Exception {
        Cookie session = session();
        String token = makeToken(session, "WRITE");
        api(post("/api/v1/gibt-es-nicht"), token).andExpect(status().isNotFound());
        String id =
                JdbcClient.create(TestDatabase.asOwner())
                        .sql("select id::text from api_token where person = ?")
                        .param(town.planner().person().value())
                        .query(String.class)
                        .single();
        mvc.perform(post("/profil/tokens/" + id + "/widerruf").with(cast.as(town.worker())))
                .andExpect(status().isNotFound());
        String second = makeToken(session, "READ");
        mvc.perform(post("/profil/tokens/" + id + "/widerruf").with(cast.as(town.planner())))
                .andExpect(redirectedUrl("/profil"));
        api(get("/api/v1/x"), token).andExpect(status().isUnauthorized());
        api(get("/api/v1/x"), second).andExpect(status().isNotFound());
        mvc.perform(
                        post("/verwaltung/mitglieder/" + town.planner().person() + "/entfernung")
                                .with(cast.as(town.administrator())))
                .andExpect(status().isSeeOther());
        api(get("/api/v1/x"), second).andExpect(status().isUnauthorized());
    }

    @Test
    void aNamelessTokenIsRefused() throws Exception {
        mvc.perform(
                        post("/profil/tokens")
                                .param("tokenName", " ")
                                .param("scope", "ALL")
                                .with(cast.as(town.planner())))
                .andExpect(status().is(422));
    }

    @Test
    void somebodyInTwoAuthoritiesSwitches() throws Exception {
        var other = cast.town();
        cast.alsoIn(other.id(), town.planner(), Group.GUEST);
        Cookie session = session();
        mvc.perform(get("/profil").cookie(session))
                .andExpect(content().string(containsString(other.name())));
        mvc.perform(
                        post("/behoerde")
                                .param("behoerde", other.id().toString())
                                .cookie(session)
                                .with(csrf()))
                .andExpect(redirectedUrl("/"));
        mvc.perform(get("/verwaltung").cookie(session))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString(other.name())));
        mvc.perform(
                        post("/behoerde")
                                .param("behoerde", cast.town().id().toString())
                                .cookie(session)
                                .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/profil").cookie(session()))
                .andExpect(content().string(containsString("menu__text\">" + other.name())));
    }

    private ResultActions save(String given, String family, String language, String theme)
            throws Exception {
        return mvc.perform(
                post("/profil")
                        .param("givenName", given)
                        .param("familyName", family)
                        .param("language", language)
                        .param("theme", theme)
                        .with(cast.as(town.planner())));
    }

    private ResultActions password(Cookie session, String current, String fresh) throws Exception {
        return mvc.perform(
                post("/profil/passwort")
                        .param("currentPassword", current)
                        .param("password", fresh)
                        .cookie(session)
                        .with(csrf()));
    }

    private Cookie session() throws Exception {
        return mvc.perform(
                        post("/anmeldung")
                                .param("email", town.planner().email())
                                .param("password", Cast.PASSWORD)
                                .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("allmende");
    }

    private String makeToken(Cookie session, String scope) throws Exception {
        mvc.perform(
                        post("/profil/tokens")
                                .param("tokenName", "Auswertung")
                                .param("scope", scope)
                                .cookie(session)
                                .with(csrf()))
                .andExpect(redirectedUrl("/profil"));
        var token =
                TOKEN.matcher(
                        mvc.perform(get("/profil").cookie(session))
                                .andReturn()
                                .getResponse()
                                .getContentAsString());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private ResultActions api(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
            String token)
            throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }
}

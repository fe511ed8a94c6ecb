package org.allmende.signin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Somebody writes for a long time, and the session ends meanwhile. With the cookies a browser
 * really has.
 */
@AllmendeTest
class ExpiredSessionTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;

    Cast.Member planner;
    Cookie csrf;
    String token;

    @BeforeEach
    void aPageWasOpen() throws Exception {
        planner = cast.town().planner();
        remember(mvc.perform(get("/anmeldung")).andReturn().getResponse());
    }

    @Test
    void whatWasTypedSurvivesSigningInAgain() throws Exception {
        var stopped =
                mvc.perform(
                                send("/profil")
                                        .param("title", "Sitzung vor\"bereiten <b>")
                                        .param("note", "Zeile 1\nZeile 2", "noch eine")
                                        .param("password", "streng geheim"))
                        .andExpect(status().isUnauthorized())
                        .andExpect(
                                content()
                                        .string(
                                                containsString(
                                                        "Was Sie gerade eingegeben haben, ist noch da")))
                        .andExpect(
                                content()
                                        .string(
                                                containsString(
                                                        "name=\"kept.path\" value=\"/profil\"")))
                        .andExpect(content().string(containsString("name=\"kept.field.title\"")))
                        .andExpect(content().string(not(containsString("streng geheim"))))
                        .andExpect(content().string(not(containsString("kept.field._csrf"))))
                        .andReturn()
                        .getResponse();
        remember(stopped);

        var wrong =
                mvc.perform(signIn("falsch")).andExpect(status().is(422)).andReturn().getResponse();
        remember(wrong);

        var kept =
                mvc.perform(signIn(Cast.PASSWORD))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("Ihre Eingabe ist noch da")))
                        .andExpect(content().string(containsString("action=\"/profil\"")))
                        .andExpect(content().string(containsString("name=\"title\"")))
                        .andExpect(content().string(containsString("Zeile 1\nZeile 2")))
                        .andExpect(content().string(containsString("noch eine")))
                        .andExpect(content().string(not(containsString("<b>"))))
                        .andReturn()
                        .getResponse();
        remember(kept);
        mvc.perform(send("/profil").cookie(kept.getCookie("allmende")).param("title", "x"))
                .andExpect(result ->
                        org.assertj.core.api.Assertions.assertThat(result.getResponse().getStatus())
                                .isNotIn(401, 403, 500));
    }

    @Test
    void aPartialRequestGetsTheWholePage() throws Exception {
        mvc.perform(send("/profil").header("HX-Request", "true").param("title", "x"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Retarget", "body"))
                .andExpect(content().string(containsString("<!doctype html>")));
        mvc.perform(get("/profil").header("HX-Request", "true"))
                .andExpect(header().string("HX-Redirect", "/anmeldung?weiter=%2Fprofil"));
    }

    @Test
    void moreThanAPageCanCarryIsLeftBehind() throws Exception {
        mvc.perform(send("/profil").param("title", "x".repeat(600_000)))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(not(containsString("kept.path"))));
    }

    @Test
    void onlyPathsOfThisServerAreSentTo() throws Exception {
        mvc.perform(signIn(Cast.PASSWORD).param("kept.path", "https://evil.example/"))
                .andExpect(result ->
                        org.assertj.core.api.Assertions.assertThat(
                                        result.getResponse().getContentAsString())
                                .doesNotContain("evil"));
        mvc.perform(
                        post("/anmeldung")
                                .cookie(csrf)
                                .param("_csrf", token)
                                .param("email", planner.email())
                                .param("password", Cast.PASSWORD)
                                .param("kept.path", "//evil.example/"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/"));
    }

    private void remember(MockHttpServletResponse response) throws Exception {
        if (response.getCookie("allmende-csrf") != null) {
            csrf = response.getCookie("allmende-csrf");
        }
        var found = TOKEN.matcher(response.getContentAsString());
        if (found.find()) {
            token = found.group(1);
        }
    }

    private MockHttpServletRequestBuilder send(String path) {
        return post(path).cookie(csrf).param("_csrf", token);
    }

    private MockHttpServletRequestBuilder signIn(String password) {
        return send("/anmeldung")
                .param("email", planner.email())
                .param("password", password)
                .param("kept.path", "/profil")
                .param("kept.field.title", "Sitzung vor\"bereiten <b>")
                .param("kept.field.note", "Zeile 1\nZeile 2", "noch eine");
    }
}

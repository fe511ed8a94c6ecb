package org.allmende.shell;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class ErrorPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;

    @Test
    void whatIsNotThereIsSaidCalmly() throws Exception {
        mvc.perform(get("/gibt/es/nicht").with(cast.as(cast.town().worker())))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Diese Seite gibt es nicht")))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void aWrongMethodNamesTheRightOnes() throws Exception {
        mvc.perform(delete("/profil").with(cast.as(cast.town().worker())))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(
                        content().string(containsString("So lässt sich diese Seite nicht öffnen")));
    }

    @Test
    void pagesMayNotBeKeptFramedOrFilledByOthers() throws Exception {
        mvc.perform(get("/profil").with(cast.as(cast.town().worker())))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        allOf(
                                                containsString("default-src 'none'"),
                                                not(containsString("unsafe")))))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        mvc.perform(get("/anmeldung").secure(true))
                .andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void theServersOwnErrorPageHasTheSameWords() throws Exception {
        mvc.perform(get("/error").requestAttr("jakarta.servlet.error.status_code", 413))
                .andExpect(status().is(413))
                .andExpect(content().string(containsString("Das ist zu groß")));
        mvc.perform(get("/error").requestAttr("jakarta.servlet.error.status_code", 500))
                .andExpect(status().is(500));
        mvc.perform(post("/error").with(Cast.csrf())).andExpect(status().isNotFound());
    }

    @Test
    void manyOrBrokenParametersAreNoFailure() throws Exception {
        var worker = cast.town().worker();
        mvc.perform(get("/profil").param("\uD800", "\uDFFF").with(cast.as(worker)))
                .andExpect(status().isOk());
        mvc.perform(
                        post("/profil")
                                .param("givenName", "\uD800 kaputt")
                                .param("familyName", "x")
                                .param("language", "de")
                                .param("theme", "")
                                .with(cast.as(worker)))
                .andExpect(result ->
                        org.assertj.core.api.Assertions.assertThat(result.getResponse().getStatus())
                                .isLessThan(500));
    }
}

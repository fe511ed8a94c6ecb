package org.allmende.signin;

import static org.allmende.Cast.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.allmende.AllmendeTest;
import org.allmende.server.TestPostgres;
import org.allmende.shared.NotFound;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** On a database of its own, in which nobody is yet. */
@AllmendeTest
@DirtiesContext
class FirstRunTest {

    @DynamicPropertySource
    static void emptyDatabase(DynamicPropertyRegistry properties) {
        String url = TestPostgres.another("first_run");
        properties.add("allmende.database.url", () -> url);
        properties.add("allmende.data", () -> "target/first-run");
    }

    @Autowired MockMvc mvc;
    @Autowired FirstRun firstRun;

    @Test
    void theFirstOneWhoKnowsTheCodeSetsThePlatformUp() throws Exception {
        for (String path : new String[] {"/", "/projekte", "/anmeldung", "/vorlagen"}) {
            mvc.perform(get(path)).andExpect(redirectedUrl("/einrichtung"));
        }
        mvc.perform(get("/einrichtung"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Einrichtungscode")));
        Path file = Path.of("target/first-run/einrichtung.txt");
        String code = Files.readString(file).strip();

        begin("ABCD-EFGH-JKLM", "Vier Wörter im Wind")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Einrichtungscode stimmt nicht")));
        begin(code, "kurz")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"Stadt Ähren\"")));
        var session =
                begin(code.toLowerCase(), "Vier Wörter im Wind")
                        .andExpect(redirectedUrl("/"))
                        .andReturn()
                        .getResponse()
                        .getCookie("allmende");

        mvc.perform(get("/verwaltung").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Stadt Ähren")));
        mvc.perform(get("/betrieb/behoerden").cookie(session)).andExpect(status().isOk());
        mvc.perform(get("/einrichtung")).andExpect(status().isNotFound());
        begin(code, "Vier Wörter im Wind").andExpect(status().isNotFound());
        Assertions.assertThatThrownBy(() -> firstRun.begin(FirstRunForm.empty(), "127.0.0.1"))
                .isInstanceOf(NotFound.class);
        assertThat(file).doesNotExist();
    }

    private ResultActions begin(String code, String password) throws Exception {
        return mvc.perform(
                post("/einrichtung")
                        .param("code", code)
                        .param("name", "Stadt Ähren")
                        .param("kind", "TOWN")
                        .param("land", "TH")
                        .param("givenName", "Åsa")
                        .param("familyName", "Öz")
                        .param("email", "asa.oez@aehren.example")
                        .param("password", password)
                        .with(csrf()));
    }
}

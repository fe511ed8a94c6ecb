package org.allmende.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Styles and scripts come also while the database is away. */
@AllmendeTest
class FilesWithoutSessionsTest {

    @Autowired MockMvc mvc;

    @Test
    void whoHasASessionGetsThemWithoutAskingTheDatabase() throws Exception {
        var session =
                new Cookie(
                        "allmende",
                        Base64.getEncoder()
                                .encodeToString(UUID.randomUUID().toString().getBytes()));
        for (String file : new String[] {"/js/allmende.js", "/js/live.js"}) {
            long asked =
                    Statements.during(() ->
                            mvc.perform(get(file).cookie(session)).andExpect(status().isOk()));
            assertThat(asked).isZero();
        }
    }
}

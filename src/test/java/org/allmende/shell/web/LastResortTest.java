package org.allmende.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.allmende.AllmendeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@AllmendeTest
class LastResortTest {

    private static final FilterChain NO_DATABASE =
            (request, response) -> {
                throw new IllegalStateException("no database");
            };

    @Autowired LastResort lastResort;

    @Test
    void whoeverHasABrowserReadsAPageWhenNoSessionCanBeRead() throws Exception {
        var answer = answerTo("/projekte");
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString())
                .contains("Da ist bei uns etwas schiefgegangen")
                .doesNotContain("IllegalStateException");
    }

    @Test
    void aProgramReadsAProblem() throws Exception {
        var answer = answerTo("/api/v1/projects");
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"status\":500");
    }

    private MockHttpServletResponse answerTo(String path) throws Exception {
        var answer = new MockHttpServletResponse();
        lastResort.doFilter(new MockHttpServletRequest("GET", path), answer, NO_DATABASE);
        return answer;
    }
}

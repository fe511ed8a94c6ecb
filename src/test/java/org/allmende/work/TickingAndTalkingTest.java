package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class TickingAndTalkingTest {

    private static final Pattern LINE = Pattern.compile("/teilaufgaben/([0-9a-f-]{36})\"");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Stage stage;
    Stage.Set set;

    @BeforeEach
    void setUp() {
        set = stage.set();
    }

    @Test
    void ticksUnticksAndRemovesALine() throws Exception {
        String line = set.path("1.1") + "/teilaufgaben/" + firstLine();
        mvc.perform(post(line).with(cast.as(set.town().worker())).param("done", "true"))
                .andExpect(redirectedUrl(set.path("1.1") + "#teilaufgaben"));
        assertThat(page())
                .contains(
                        "1 von 2",
                        "aria-pressed=\"true\"",
                        "Tarik Kaya hat die Teilaufgabe „Ziele abgestimmt“ abgehakt.");
        mvc.perform(post(line).with(cast.as(set.town().worker())).param("done", "false"))
                .andExpect(status().isSeeOther());
        assertThat(page()).contains("0 von 2");
        mvc.perform(post(line).with(cast.as(set.town().worker())).param("removed", "true"))
                .andExpect(status().isSeeOther());
        assertThat(page()).contains("0 von 1");
        mvc.perform(post(line).with(cast.as(set.town().worker())).param("done", "true"))
                .andExpect(status().isNotFound());
    }

    @Test
    void addsALineAtTheEnd() throws Exception {
        mvc.perform(
                        post(set.path("1.1") + "/teilaufgaben")
                                .with(cast.as(set.town().worker()))
                                .param("subtask", "  Räume <i>buchen</i> "))
                .andExpect(status().isSeeOther());
        assertThat(page()).contains("Räume &lt;i&gt;buchen&lt;/i&gt;", "0 von 3");
    }

    @Test
    void refusesEmptyAndOverlongLinesAndKeepsThem() throws Exception {
        mvc.perform(
                        post(set.path("1.1") + "/teilaufgaben")
                                .with(cast.as(set.town().worker()))
                                .param("subtask", " "))
                .andExpect(status().isUnprocessableContent());
        String page =
                mvc.perform(
                                post(set.path("1.1") + "/teilaufgaben")
                                        .with(cast.as(set.town().worker()))
                                        .param("subtask", "a".repeat(301)))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("höchstens 300 Zeichen", "a".repeat(301));
    }

    @Test
    void commentsAreFormattedAndHostileOnesAreText() throws Exception {
        mvc.perform(
                        post(set.path("1.1") + "/kommentare")
                                .with(cast.as(set.town().worker()))
                                .param("comment", "**Gut** so <script>alert(1)</script>"))
                .andExpect(redirectedUrl(set.path("1.1") + "#kommentare"));
        assertThat(page())
                .contains("<strong>Gut</strong> so &lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void anEmptyOrOverlongCommentIsRefused() throws Exception {
        mvc.perform(
                        post(set.path("1.1") + "/kommentare")
                                .with(cast.as(set.town().worker()))
                                .param("comment", ""))
                .andExpect(status().isUnprocessableContent());
        String page =
                mvc.perform(
                                post(set.path("1.1") + "/kommentare")
                                        .with(cast.as(set.town().worker()))
                                        .param("comment", "b".repeat(10_001)))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("höchstens 10.000 Zeichen", "b".repeat(10_001));
    }

    @Test
    void isNotForThoseWhoReadNorForStrangers() throws Exception {
        for (String way : new String[] {"/teilaufgaben", "/kommentare"}) {
            mvc.perform(
                            post(set.path("1.1") + way)
                                    .with(cast.as(set.town().guest()))
                                    .param("subtask", "x")
                                    .param("comment", "x"))
                    .andExpect(status().isForbidden());
            mvc.perform(
                            post(set.path("1.1") + way)
                                    .with(cast.as(set.town().administrator()))
                                    .param("subtask", "x")
                                    .param("comment", "x"))
                    .andExpect(status().isNotFound());
        }
        String line = set.path("1.1") + "/teilaufgaben/" + firstLine();
        mvc.perform(post(line).with(cast.as(set.town().guest())).param("done", "true"))
                .andExpect(status().isForbidden());
        mvc.perform(post(line).with(cast.as(cast.town().planner())).param("done", "true"))
                .andExpect(status().isNotFound());
    }

    private String firstLine() throws Exception {
        var found = LINE.matcher(page());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String page() throws Exception {
        return mvc.perform(get(set.path("1.1")).with(cast.as(set.town().planner())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

package org.allmende.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

@AllmendeTest
class FeedbackTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired CareCast templates;
    @Autowired CareRound round;
    @Autowired JdbcClient jdbc;

    Cast.Town authors;
    Cast.Town users;
    String template;
    String form;

    @BeforeEach
    void aTemplateThatATownUsed() {
        authors = cast.town();
        users = cast.town();
        template = templates.published(authors, null, "§ 8 UVgO");
        form = template + "/rueckmeldung";
        templates.used(users.planner(), template, "DONE");
    }

    @Test
    void whoUsedItAnswersOnceAndMayChangeIt() throws Exception {
        assertThat(page(template, users.planner())).contains(form, "Wie gut hat die Vorlage");
        give(users.planner(), "YES", "NO", "PARTLY", "Die <b>Frist</b> fehlt")
                .andExpect(redirectedUrl(template));
        assertThat(page(form, users.administrator())).contains("Die <b>Frist</b> fehlt");
        assertThat(page(template, users.planner())).contains("Eigene Rückmeldung ändern");
        give(users.administrator(), "NO", "NO", "NO", "");
        cast.within(
                users.planner(),
                () -> {
                    assertThat(count("template_feedback where complete = 'NO'")).isEqualTo(1);
                    assertThat(count("template_remark")).isZero();
                });
    }

    @Test
    void theAuthorsReadTheRemarkAndNotTheAnswers() throws Exception {
        String remarks = template + "/anmerkungen";
        give(users.planner(), "YES", "NO", "PARTLY", "Die <b>Frist</b> fehlt");
        assertThat(raw(remarks, authors.planner()))
                .contains(users.name(), "Version 1.0", "&lt;b&gt;Frist", "gelesen");
        cast.within(
                authors.planner(),
                () -> assertThat(count("template_feedback")).as("the answers").isZero());
        mvc.perform(post(remarks + "/gelesen").with(cast.as(authors.planner())))
                .andExpect(redirectedUrl(remarks));
        assertThat(page(remarks, authors.planner())).doesNotContain("als gelesen kennzeichnen");
        give(users.planner(), "YES", "YES", "YES", "Die <b>Frist</b> fehlt");
        assertThat(page(remarks, authors.planner())).doesNotContain("als gelesen kennzeichnen");
        give(users.planner(), "YES", "YES", "YES", "Jetzt passt sie");
        assertThat(page(remarks, authors.planner()))
                .contains("Jetzt passt sie", "als gelesen kennzeichnen");
        for (Cast.Member stranger : List.of(users.planner(), authors.worker())) {
            mvc.perform(get(remarks).with(cast.as(stranger))).andExpect(status().isForbidden());
            mvc.perform(post(remarks + "/gelesen").with(cast.as(stranger)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void onlyWhoUsedItIsAsked() throws Exception {
        for (Cast.Member other : List.of(authors.planner(), users.worker(), users.guest())) {
            mvc.perform(get(form).with(cast.as(other))).andExpect(status().isForbidden());
            give(other, "YES", "YES", "YES", "").andExpect(status().isForbidden());
        }
        mvc.perform(get(form).param("version", "9.9").with(cast.as(users.planner())))
                .andExpect(status().isNotFound());
        assertThat(page(template, authors.worker())).doesNotContain("rueckmeldung");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
        String answer =
                give(users.planner(), "", "VIELLEICHT", "YES", "Bleibt stehen")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(answer).contains("Bleibt stehen");
        give(users.planner(), "YES", "YES", "YES", "x".repeat(2001))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFinishedProjectAsksUntilSomebodyAnswered() throws Exception {
        UUID project = templates.used(users.planner(), template, "DONE");
        String asked = "/projekte/" + project + "/rueckmeldung";
        assertThat(page("/projekte/" + project, users.planner()))
                .contains("Wie gut hat die Vorlage gepasst?", asked);
        mvc.perform(get(asked).with(cast.as(users.planner())))
                .andExpect(redirectedUrl(form + "?version=1.0"));
        mvc.perform(get(asked).with(cast.as(authors.planner()))).andExpect(status().isNotFound());
        give(users.planner(), "YES", "YES", "YES", "");
        assertThat(page("/projekte/" + project, users.planner())).doesNotContain(asked);
    }

    @Test
    void countsAreShownFromFiveAndAnewOnlyFromFiveMore() throws Exception {
        give(users.planner(), "YES", "NO", "PARTLY", "");
        List<Cast.Town> more = new ArrayList<>();
        for (int count = 2; count <= 4; count++) {
            more.add(another("YES"));
        }
        assertThat(shown()).contains("mindestens fünf").doesNotContain("Aus ");
        more.add(another("PARTLY"));
        assertThat(shown()).contains("ja 4 · teils 1 · nein 0", "Aus 5 Verwaltungen");
        // One more, and another mind: neither shows what a single authority says.
        another("NO");
        give(users.planner(), "NO", "NO", "NO", "");
        assertThat(shown()).contains("ja 4 · teils 1 · nein 0", "Aus 5 Verwaltungen");
        for (int count = 7; count <= 10; count++) {
            another("NO");
        }
        assertThat(shown()).contains("ja 3 · teils 1 · nein 6", "Aus 10 Verwaltungen");
    }

    @Test
    void theShareThatWasCompletedCountsOnlyConsentingAuthorities() throws Exception {
        for (int count = 1; count <= 4; count++) {
            consenting("DONE");
        }
        Cast.Town half = consenting("DONE");
        templates.used(half.planner(), template, "STOPPED");
        templates.used(half.planner(), template, "ACTIVE");
        Cast.Town silent = cast.town();
        templates.used(silent.planner(), template, "STOPPED");
        assertThat(shown()).contains("Zu Ende geführt: 90 %", "Aus 5 Verwaltungen");
        consenting("STOPPED");
        assertThat(shown()).as("one more tells nothing of it").contains("90 %");
        for (int count = 7; count <= 10; count++) {
            consenting("STOPPED");
        }
        assertThat(shown()).contains("Zu Ende geführt: 45 %", "Aus 10 Verwaltungen");
    }

    @Test
    void belowFiveNothingIsShown() throws Exception {
        for (int count = 1; count <= 4; count++) {
            consenting("DONE");
        }
        assertThat(shown()).doesNotContain("Zu Ende geführt");
    }

    @Test
    void thePageAsksNoMoreOftenForMoreFeedback() throws Exception {
        page(template, users.planner());
        long before = Statements.during(() -> page(template, users.planner()));
        give(users.planner(), "YES", "YES", "YES", "x");
        another("YES");
        assertThat(Statements.during(() -> page(template, users.planner()))).isEqualTo(before);
    }

    private Cast.Town another(String complete) throws Exception {
        Cast.Town town = cast.town();
        templates.used(town.planner(), template, "DONE");
        give(town.planner(), complete, "YES", "YES", "").andExpect(status().isSeeOther());
        return town;
    }

    private Cast.Town consenting(String state) {
        Cast.Town town = cast.town();
        templates.used(town.planner(), template, state);
        templates
                .owner
                .sql(
                        "insert into evidence_decision (authority, gives, decided_by, decided_at) values (?, true, ?, now())")
                .params(town.id().value(), town.planner().person().value())
                .update();
        return town;
    }

    private String shown() throws Exception {
        round.run();
        return page(template, users.planner());
    }

    private ResultActions give(
            Cast.Member member, String complete, String realistic, String clear, String remark)
            throws Exception {
        return mvc.perform(
                post(form)
                        .param("version", "1.0")
                        .param("complete", complete)
                        .param("realistic", realistic)
                        .param("clear", clear)
                        .param("remark", remark)
                        .with(cast.as(member)));
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private String page(String path, Cast.Member reader) throws Exception {
        return HtmlUtils.htmlUnescape(raw(path, reader));
    }

    private String raw(String path, Cast.Member reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

package org.allmende.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.library.Readership;
import org.allmende.talks.TalkCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class StreamTest {

    static final String PAGE = "/neues";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired CommonsCast commons;
    @Autowired TalkCast talks;
    @Autowired CommonsRebuilding rebuilding;

    Cast.Town here;
    Cast.Town there;
    String slug;
    String title;

    @BeforeEach
    void towns() {
        here = commons.town();
        there = commons.town();
        slug = commons.template(here, Readership.COMMONS);
        title = CommonsCast.title(slug);
    }

    @Test
    void whatIsSharedStandsThereForEverybody() throws Exception {
        String topic = CommonsCast.topic(slug);
        assertThat(page(there.planner(), "thema", topic)).contains(title, "Heute", here.name());
        assertThat(page(null, "thema", topic)).contains(title);
        // Newest of all, whatever other tests share meanwhile.
        commons.sharedAt(commons.id(slug), Instant.now().plus(Duration.ofDays(60)));
        assertThat(feed()).contains(title, "/vorlagen/" + slug);
        commons.publish(here, slug, "1.1", "Klarer", Readership.COMMONS);
        assertThat(page(there.planner(), "art", "VERSION")).contains("1.1 – Klarer");
    }

    @Test
    void whatIsNotForEverybodyIsShownToThoseItIsFor() throws Exception {
        String own = commons.template(here, CommonsCast.OWN);
        UUID report = commons.report(here, slug, "Nur für Verwaltungen " + slug, "ASSOCIATION");
        assertThat(commons.entries(commons.id(own))).isZero();
        assertThat(page(here.planner())).doesNotContain(CommonsCast.title(own));
        String topic = CommonsCast.topic(slug);
        String title = "Nur für Verwaltungen " + slug;
        assertThat(page(there.planner(), "thema", topic)).contains(title);
        assertThat(page(cast.town().planner(), "thema", topic)).doesNotContain(title);
        assertThat(page(null, "thema", topic)).doesNotContain(title);
        assertThat(feed()).doesNotContain("Nur für Verwaltungen " + slug);
        commons.moderated(report, "HIDDEN");
        assertThat(commons.entries(report)).isZero();
        commons.moderated(report, "VISIBLE");
        assertThat(commons.entries(report)).isOne();
    }

    @Test
    void whatTheOperatorHidesIsGoneWithItsVersions() throws Exception {
        commons.publish(here, slug, "1.1", "Klarer", Readership.COMMONS);
        String hiding = "/betrieb/vorlagen/" + slug + "/ausblendung";
        mvc.perform(post(hiding).param("reason", "Falsch").with(cast.as(here.operator())))
                .andExpect(status().is3xxRedirection());
        assertThat(page(there.planner())).doesNotContain(title);
        mvc.perform(
                        post(hiding.replace("ausblendung", "einblendung"))
                                .with(cast.as(here.operator())))
                .andExpect(status().is3xxRedirection());
        assertThat(page(there.planner(), "art", "VERSION")).contains("1.1 – Klarer");
    }

    @Test
    void whatBelongsTogetherKnowsEachOther() throws Exception {
        String question = "Wer kennt " + title + "?";
        talks.accept(there.planner());
        talks.accept(here.operator());
        String topic = talks.votable(mvc, there.planner(), here.operator(), question);
        UUID report = commons.report(there, slug, "Bericht zu " + slug, "OPEN");
        assertThat(shown(here.planner(), "/vorlagen/" + slug)).contains("Dazu gehört", question);
        assertThat(shown(null, topic)).contains("Dazu gehört", title, "Bericht zu " + slug);
        assertThat(shown(here.planner(), "/erfahrungen/" + report)).contains(title, question);
        assertThat(page(here.planner(), "zu", commons.id(slug).toString()))
                .contains(question, "Bericht zu " + slug);
    }

    @Test
    void aQuestionIsNewsAndSoIsTheAnswerThatHelpedUntilModerationHidesTheQuestion() {
        UUID question = commons.question(here, "Wer hat schon Akten vernichtet?");
        UUID answer = commons.answer(there, question);
        assertThat(commons.entries(question)).isEqualTo(1);
        assertThat(commons.entries(answer)).as("not accepted yet").isZero();
        commons.accept(question, answer);
        assertThat(commons.entries(answer)).isEqualTo(1);
        commons.moderated(question, "HIDDEN");
        assertThat(commons.entries(question) + commons.entries(answer)).isZero();
        commons.moderated(question, "VISIBLE");
        commons.accept(question, null);
        assertThat(commons.entries(answer)).as("accepted no longer").isZero();
    }

    @Test
    void kindAndTopicNarrowIt() throws Exception {
        UUID report = commons.report(here, slug, "Bericht zu " + slug, "OPEN");
        assertThat(page(null, "thema", CommonsCast.topic(slug)))
                .contains(title, "/erfahrungen/" + report);
        assertThat(page(null, "thema", CommonsCast.topic(slug), "art", "REPORT"))
                .contains("Bericht zu " + slug)
                .doesNotContain("href=\"/vorlagen/" + slug);
        for (String wrong : List.of("art", "thema", "zu", "nur", "ab")) {
            assertThat(page(null, wrong, "'; drop <script>" + "x".repeat(300))).contains("Neues");
        }
        mvc.perform(get(PAGE).param("ab", "999999999999999999_" + UUID.randomUUID()))
                .andExpect(status().isOk());
    }

    @Test
    void thePageDoesNotGrowWithRowsAndTurns() throws Exception {
        for (int i = 0; i < 31; i++) {
            commons.template(here, Readership.COMMONS);
        }
        assertThat(page(there.planner())).contains("rel=\"next\"");
        assertThat(Statements.during(() -> page(there.planner()))).isLessThanOrEqualTo(12);
    }

    @Test
    void guestsDoNotLookIntoTheCommons() throws Exception {
        mvc.perform(get(PAGE).with(cast.as(here.guest()))).andExpect(status().isForbidden());
        mvc.perform(
                        post(PAGE + "/abos")
                                .param("vorlage", commons.id(slug).toString())
                                .with(cast.as(here.guest())))
                .andExpect(status().isForbidden());
    }

    /** What triggers wrote is what the sources say: the job finds nothing to mend. */
    @Test
    void theListIsMadeAnewAsItWas() {
        commons.report(here, slug, "Bericht zu " + slug, "OPEN");
        rebuilding.run();
        assertThat(rebuilding.run()).isZero();
        UUID template = commons.id(slug);
        commons.owner.sql("delete from commons_entry where id = ?").param(template).update();
        assertThat(rebuilding.run()).isOne();
        assertThat(commons.entries(template)).isOne();
    }

    private String feed() throws Exception {
        return mvc.perform(get(PAGE + ".atom"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/atom+xml"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(Cast.Member member, String... query) throws Exception {
        var request = get(PAGE);
        for (int i = 0; i < query.length; i += 2) {
            request.param(query[i], query[i + 1]);
        }
        return mvc.perform(member == null ? request : request.with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String shown(Cast.Member member, String path) throws Exception {
        return mvc.perform(member == null ? get(path) : get(path).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

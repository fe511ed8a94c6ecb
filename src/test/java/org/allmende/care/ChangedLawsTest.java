package org.allmende.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class ChangedLawsTest {

    static final String PAGE = "/rechtsaenderungen";
    static final String SOURCE = "https://www.gesetze-im-internet.de/";
    static final LocalDate TODAY = LocalDate.now();

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired CareCast templates;

    Cast.Town here;
    Cast.Town there;

    /** A law that no other test knows. */
    String law;

    String template;

    @BeforeEach
    void aTemplateThatCitesALaw() {
        here = cast.town();
        there = cast.town();
        law = "PrüfG" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase();
        template = templates.published(here, TODAY.minusMonths(2), "§ 13 Abs. 2 " + law);
    }

    @Test
    void eachTemplateThatCitesItShowsItUntilChecked() throws Exception {
        String other = templates.published(there, null, law + " § 13");
        String another = templates.published(there, null, "§ 14 " + law);
        mark(here.planner(), "§ 13 " + law).andExpect(status().isSeeOther());
        for (String path : List.of(template, template + "/versionen", other)) {
            assertThat(page(path, there.worker()))
                    .contains("§ 13 " + law + " geändert zum", "Neue &lt;b", SOURCE);
        }
        assertThat(page(another, there.worker())).doesNotContain("geändert zum");
        assertThat(page(template, here.planner())).contains("genügt „Geprüft“");
        mvc.perform(
                post(template + "/pruefung").param("version", "1.0").with(cast.as(here.planner())));
        assertThat(page(template, there.worker())).doesNotContain("geändert zum");
        assertThat(page(other, there.worker())).contains("geändert zum");
    }

    @Test
    void aNewerVersionSettlesItOnlyWhenItWasCheckedSince() throws Exception {
        mark(here.planner(), "§ 13 " + law);
        publish("1.1", TODAY.minusDays(2));
        assertThat(page(template, there.worker())).contains("geändert zum");
        publish("1.2", TODAY);
        assertThat(page(template, there.worker())).doesNotContain("geändert zum");
    }

    @Test
    void itIsTakenBackByItsOwnPeopleAndTheOperator() throws Exception {
        mark(here.planner(), law);
        String change = change();
        assertThat(page(PAGE, here.worker())).contains(law, here.name()).doesNotContain(change);
        answer(there.planner(), change + "/ruecknahme", 404);
        answer(here.worker(), change + "/ruecknahme", 403);
        answer(here.administrator(), change + "/ruecknahme", 303);
        answer(here.administrator(), change + "/ruecknahme", 404);
        assertThat(page(template, there.worker())).doesNotContain("geändert zum");
        answer(here.planner(), change + "/wiederherstellung", 303);
        assertThat(page(template, there.worker())).contains("geändert zum");
        answer(there.operator(), change + "/ruecknahme", 303);
    }

    @Test
    void onlyWhoLooksAfterATemplateThatCitesItMarks() throws Exception {
        mark(there.planner(), law).andExpect(status().isUnprocessableContent());
        mark(here.worker(), law).andExpect(status().isForbidden());
        mark(here.guest(), law).andExpect(status().isForbidden());
        mvc.perform(get(PAGE).with(cast.as(here.guest()))).andExpect(status().isForbidden());
        mark(there.operator(), law).andExpect(status().isSeeOther());
        assertThat(page(PAGE, here.worker())).contains("Betrieb dieses Servers");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
        for (String source : List.of("", "javascript:alert(1)", "https://", "/etc", "http:// x")) {
            String answer =
                    mark(here.planner(), law, "2027-01-01", "Neu", source)
                            .andExpect(status().isUnprocessableContent())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(answer).contains(law, "Neu");
        }
        mark(here.planner(), law, "31.2.2027", "Neu", SOURCE).andExpect(status().is(422));
        mark(here.planner(), law, "", "Neu", SOURCE).andExpect(status().is(422));
        mark(here.planner(), law, "2027-01-01", "", SOURCE).andExpect(status().is(422));
        mark(here.planner(), "", "2027-01-01", "Neu", SOURCE).andExpect(status().is(422));
        mark(here.planner(), "x".repeat(201), "2027-01-01", "x".repeat(1001), SOURCE)
                .andExpect(status().is(422));
        assertThat(page(template, there.worker())).doesNotContain("geändert zum");
    }

    @Test
    void moreChangesAreNoMoreQueries() throws Exception {
        mark(here.planner(), law);
        page(template, there.worker());
        long before = Statements.during(() -> page(template, there.worker()));
        mark(here.planner(), "§ 13 " + law);
        mark(here.planner(), "§§ 10–20 " + law);
        assertThat(Statements.during(() -> page(template, there.worker()))).isEqualTo(before);
    }

    private void publish(String version, LocalDate checkedOn) {
        templates.publish(
                here, CareCast.slug(template), version, checkedOn, "§ 13 " + law, List.of());
    }

    private ResultActions mark(Cast.Member member, String named) throws Exception {
        return mark(member, named, "2027-01-01", "Neue <b>Wertgrenze", SOURCE);
    }

    private ResultActions mark(
            Cast.Member member, String named, String day, String remark, String source)
            throws Exception {
        return mvc.perform(
                post(PAGE)
                        .param("law", named)
                        .param("changedOn", day)
                        .param("remark", remark)
                        .param("source", source)
                        .with(cast.as(member)));
    }

    private String change() {
        return PAGE
                + "/"
                + templates
                        .owner
                        .sql("select id::text from legal_change where law like '%' || ?")
                        .param(law)
                        .query(String.class)
                        .single();
    }

    private void answer(Cast.Member member, String path, int expected) throws Exception {
        mvc.perform(post(path).with(cast.as(member))).andExpect(status().is(expected));
    }

    private String page(String path, Cast.Member reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

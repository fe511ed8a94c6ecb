package org.allmende.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.shared.StagedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class DueTest {

    static final String PAGE = "/werkstatt/pflege";
    static final LocalDate TODAY = LocalDate.now();

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired CareCast templates;
    @Autowired Reminding reminding;

    Cast.Town here;
    Cast.Town users;

    @BeforeEach
    void towns() {
        here = cast.town();
        users = cast.town();
    }

    @Test
    void whatIsDueStandsThereUntilItIsDone() throws Exception {
        assertThat(page(here.planner())).contains("Noch keine eigene Vorlage");
        String template = templates.published(here, TODAY.minusMonths(14), "§ 8 UVgO");
        assertThat(page(here.planner())).contains(template, "Seit 14 Monaten nicht geprüft");
        mvc.perform(
                        post(template + "/pruefung")
                                .param("version", "1.0")
                                .param("from", "pflege")
                                .with(cast.as(here.planner())))
                .andExpect(redirectedUrl(PAGE));
        assertThat(page(here.planner())).contains("Alles gepflegt").doesNotContain(template);
        templates.used(users.planner(), template, "DONE");
        mvc.perform(
                        post(template + "/rueckmeldung")
                                .param("version", "1.0")
                                .param("complete", "YES")
                                .param("realistic", "YES")
                                .param("clear", "YES")
                                .param("remark", "Danke")
                                .with(cast.as(users.planner())))
                .andExpect(status().isSeeOther());
        assertThat(page(here.planner())).contains(template, "1 ungelesene Anmerkung");
        mvc.perform(post(template + "/anmerkungen/gelesen").with(cast.as(here.planner())));
        assertThat(page(here.planner())).doesNotContain(template);
        mvc.perform(
                        post("/rechtsaenderungen")
                                .param("law", "UVgO § 8")
                                .param("changedOn", "2027-01-01")
                                .param("remark", "Neu")
                                .param("source", "https://example.org/")
                                .with(cast.as(here.planner())))
                .andExpect(status().isSeeOther());
        assertThat(page(here.planner())).contains(template, "UVgO § 8 geändert zum");
        templates.owner.sql("delete from legal_change").update();
    }

    @Test
    void itIsForThoseWhoLookAfterTemplates() throws Exception {
        String template = templates.published(here, TODAY.minusMonths(14), "§ 8 UVgO");
        assertThat(page(users.planner())).doesNotContain(template);
        assertThat(page(here.operator())).doesNotContain(template);
        for (Cast.Member member : List.of(here.worker(), here.guest())) {
            mvc.perform(get(PAGE).with(cast.as(member))).andExpect(status().isForbidden());
        }
    }

    @Test
    void moreTemplatesAreNoMoreQueries() throws Exception {
        templates.published(here, null, "§ 8 UVgO");
        page(here.planner());
        long before = Statements.during(() -> page(here.planner()));
        for (int count = 0; count < 3; count++) {
            templates.published(here, null, "§ 9 UVgO");
        }
        page(here.planner());
        assertThat(Statements.during(() -> page(here.planner()))).isEqualTo(before);
    }

    @Test
    void theAuthorityIsRemindedOnceAYear() {
        String template = templates.published(here, TODAY.minusMonths(14), "§ 8 UVgO");
        remind(TODAY.plusMonths(11));
        assertThat(mails(template)).as("published within the year").isZero();
        remind(TODAY.plusMonths(13));
        remind(TODAY.plusMonths(13));
        remind(TODAY.plusMonths(14));
        remind(TODAY.plusMonths(24));
        assertThat(mails(template)).as("to the administration").isEqualTo(1);
        remind(TODAY.plusMonths(26));
        assertThat(mails(template)).isEqualTo(2);
    }

    @Test
    void whoAgreedToBeAskedIsRemindedInsteadOfTheAdministration() {
        String template = templates.published(here, null, "§ 8 UVgO");
        templates
                .owner
                .sql(
                        "insert into template_contact (template, authority, person, name, initials, consented_on) values (?, ?, ?, 'Tarik Kaya', 'TK', current_date)")
                .params(
                        templates.template(template),
                        here.id().value(),
                        here.worker().person().value())
                .update();
        remind(TODAY.plusMonths(13));
        assertThat(mails(template)).isEqualTo(1);
        assertThat(
                        templates
                                .owner
                                .sql("select recipient from outgoing_mail where body like ?")
                                .param("%" + template + "\n%")
                                .query(String.class)
                                .list())
                .containsExactly(here.worker().email());
    }

    @Test
    void whoLooksAfterManyGetsOneMail() {
        String one = templates.published(here, null, "§ 8 UVgO");
        String other = templates.published(here, null, "§ 9 UVgO");
        remind(TODAY.plusMonths(13));
        assertThat(mails(one)).isEqualTo(1);
        assertThat(mails(other)).isEqualTo(1);
        assertThat(
                        templates
                                .owner
                                .sql("select subject from outgoing_mail where body like ?")
                                .param("%" + one + "\n%")
                                .query(String.class)
                                .single())
                .isEqualTo("Bitte 2 Vorlagen prüfen");
    }

    private void remind(LocalDate day) {
        Instant moment = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        StagedClock.at(
                moment,
                () -> {
                    reminding.run();
                    return true;
                });
    }

    private int mails(String template) {
        return templates
                .owner
                .sql("select count(*) from outgoing_mail where body like ?")
                .param("%" + template + "\n%")
                .query(Integer.class)
                .single();
    }

    private String page(Cast.Member reader) throws Exception {
        return mvc.perform(get(PAGE).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

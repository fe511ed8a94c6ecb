package org.allmende.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class CheckingTest {

    static final LocalDate TODAY = LocalDate.now();
    static final String STARTER = "/vorlagen/dms-rollout-fachbereich";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired CareCast templates;
    @Autowired JdbcClient jdbc;

    Cast.Town here;
    Cast.Town there;
    String template;

    @BeforeEach
    void aTemplateNobodyLookedAtForLong() {
        here = cast.town();
        there = cast.town();
        template = templates.published(here, TODAY.minusMonths(14), "§ 8 UVgO");
    }

    @Test
    void whatWasNotCheckedForAYearSaysSo() throws Exception {
        assertThat(page(template, there.worker()))
                .contains("Rechtsstand seit 14 Monaten nicht geprüft", "mit Version 1.0");
        assertThat(page(template + "/zeitplan", there.worker())).contains("seit 14 Monaten");
        String young = templates.published(here, TODAY.minusMonths(11), "§ 8 UVgO");
        assertThat(page(young, there.worker())).doesNotContain("Rechtsstand seit");
        String never = templates.published(here, null, "§ 8 UVgO");
        assertThat(page(never, there.worker())).contains("noch nicht geprüft");
    }

    @Test
    void checkingSaysItToAllAndCanBeTakenBack() throws Exception {
        check(template, here.planner(), "1.0");
        String undo = undo(template);
        String month = TODAY.format(DateTimeFormatter.ofPattern("MM/yyyy", Locale.GERMAN));
        assertThat(page(template, here.worker())).contains("Von: Mara Lindner");
        assertThat(page(template, there.worker()))
                .contains("geprüft " + month, "Von: " + here.name())
                .doesNotContain("Mara Lindner", "Rechtsstand seit");
        assertThat(page(list(), there.planner())).contains("geprüft " + month);
        mvc.perform(post(undo).with(cast.as(here.administrator())))
                .andExpect(status().isNotFound());
        mvc.perform(post(undo).with(cast.as(here.planner()))).andExpect(redirectedUrl(template));
        assertThat(page(template, there.planner())).contains("Rechtsstand seit 14 Monaten");
    }

    @Test
    void aNewerVersionIsNotCheckedByTheCheckOfTheOlder() throws Exception {
        check(template, here.planner(), "1.0");
        templates.publish(
                here, CareCast.slug(template), "1.1", TODAY.minusMonths(13), "§ 8 UVgO", List.of());
        assertThat(page(template, there.planner())).contains("Rechtsstand seit 13 Monaten");
        check(template, here.planner(), "1.0", 409);
        check(template, here.planner(), "", 409);
        check(template, here.planner(), "1.1");
    }

    @Test
    void onlyWhoLooksAfterItChecks() throws Exception {
        for (Cast.Member member :
                List.of(here.worker(), here.guest(), there.planner(), here.operator())) {
            check(template, member, "1.0", 403);
        }
        check(STARTER, here.planner(), "1.0", 403);
        check("/vorlagen/gibt-es-nicht", here.planner(), "1.0", 404);
        assertThat(page(template, here.worker())).doesNotContain("/pruefung");
        assertThatThrownBy(() ->
                        cast.within(
                                there.planner(),
                                () ->
                                        jdbc.sql(
                                                        """
                                                        insert into template_check (template, version, authority, person, checked_on, checked_at)
                                                        select id, newest, authority, asking_person(), current_date, now() from template where slug = ?
                                                        """)
                                                .param(CareCast.slug(template))
                                                .update()))
                .as("the database says the same")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theOperatorChecksStarterContent() throws Exception {
        String version =
                templates
                        .owner
                        .sql(
                                "select number from template_version where id = (select newest from template where slug = 'dms-rollout-fachbereich')")
                        .query(String.class)
                        .single();
        check(STARTER, here.operator(), version);
        String undo = undo(STARTER);
        assertThat(page(STARTER, there.worker())).contains("Vom Betrieb dieses Servers");
        mvc.perform(post(undo).with(cast.as(here.operator()))).andExpect(redirectedUrl(STARTER));
    }

    @Test
    void aListAsksNoMoreOftenForMoreChecks() throws Exception {
        String list = list();
        page(list, there.planner());
        long before = Statements.during(() -> page(list, there.planner()));
        check(template, here.planner(), "1.0");
        check(template, here.planner(), "1.0");
        assertThat(Statements.during(() -> page(list, there.planner()))).isEqualTo(before);
    }

    private ResultActions check(String path, Cast.Member member, String version) throws Exception {
        return check(path, member, version, 303);
    }

    private ResultActions check(String path, Cast.Member member, String version, int answer)
            throws Exception {
        return mvc.perform(post(path + "/pruefung").param("version", version).with(cast.as(member)))
                .andExpect(status().is(answer));
    }

    private String list() {
        return "/vorlagen?thema=" + CareCast.subject(CareCast.slug(template));
    }

    /** Where the last check of a template is taken back. */
    private String undo(String path) {
        return path
                + "/pruefung/"
                + templates
                        .owner
                        .sql(
                                "select id::text from template_check where template = ? order by checked_at desc limit 1")
                        .param(templates.template(path))
                        .query(String.class)
                        .single()
                + "/ruecknahme";
    }

    private String page(String path, Cast.Member reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

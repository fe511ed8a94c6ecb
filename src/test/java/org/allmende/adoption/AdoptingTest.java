package org.allmende.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.plan.Land;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Fence;
import org.allmende.work.ProjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class AdoptingTest {

    static final String ADOPTION = "/vorlagen/e-akte-einfuehrung/uebernahme";
    static final String[] ALL = {"1", "2", "3", "4", "5", "6", "7"};

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @Autowired TemplateAdoption adoption;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void theFormProposesTheWholeTemplateFromNextMondayOn() throws Exception {
        String page = page(get(ADOPTION), 200);
        assertThat(page)
                .contains(
                        "value=\"E-Akte-Einführung\"",
                        "wie die eigene Behörde: Baden-Württemberg",
                        "1 – Dauern wie in der Vorlage");
        assertThat(page)
                .contains("Letzter Tag", "33 Aufgaben, davon 4 Meilensteine", "ca. 17 Monate");
        assertThat(page.split("name=\"packages\" type=\"checkbox\" value=\"\\d\" checked", -1))
                .hasSize(8);
        assertThat(page)
                .contains("Wer übernimmt „Projektleitung“?", "später", "Mara Lindner · Hauptamt");
    }

    @Test
    void thePreviewFollowsTheForm() throws Exception {
        String page =
                page(
                        form(get(ADOPTION), "packages", "1")
                                .param("role-PL", town.worker().person().toString()),
                        200);
        assertThat(page).contains("4 Aufgaben, davon 1 Meilenstein");
        assertThat(page)
                .as("roles of packages left out are not asked")
                .doesNotContain("Key-User im Fachamt");
        assertThat(page).as("one more person may share the role").contains("+ weitere Person");
        assertThat(page.split("id=\"adoption\"")[1].split("</form>")[0])
                .as("the address of a preview holds no secret")
                .doesNotContain("type=\"hidden\"")
                .contains("type=\"submit\" name=\"_csrf\"");
    }

    @Test
    void aProjectStartsWithItsDatesRolesKeysAndVersion() throws Exception {
        String project =
                adopted(
                        form(post(ADOPTION))
                                .param(
                                        "role-PL",
                                        town.worker().person().toString(),
                                        town.planner().person().toString()));
        List<Map<String, Object>> items = items(project);
        assertThat(items).hasSize(7 + 33);
        var calendar = WorkCalendar.of(Land.BW);
        for (var item : items) {
            if (item.get("start_on") != null) {
                assertThat(calendar.isWorkday(((java.sql.Date) item.get("start_on")).toLocalDate()))
                        .as("%s", item)
                        .isTrue();
                assertThat(calendar.isWorkday(((java.sql.Date) item.get("end_on")).toLocalDate()))
                        .as("%s", item)
                        .isTrue();
            }
        }
        var organisation =
                items.stream()
                        .filter(item -> item.get("key").equals("1.2"))
                        .findFirst()
                        .orElseThrow();
        assertThat(organisation.get("responsible"))
                .as("the first who may answer")
                .isEqualTo(town.planner().person().value());
        assertThat(
                        one(
                                "select count(*) from assignee where item = '"
                                        + organisation.get("id")
                                        + "'"))
                .isEqualTo(2L);
        assertThat(
                        one(
                                "select v.number from project p join template_version v on v.id = p.template_version where p.id = '"
                                        + project
                                        + "'"))
                .isEqualTo("1.0");
        assertThat(
                        one(
                                "select string_agg(field || ':' || new_value, ',') from history where project = '"
                                        + project
                                        + "'"))
                .isEqualTo("ADOPTED:E-Akte-Einführung 1.0");
        assertThat(one("select count(*) from template_adoption where project = '" + project + "'"))
                .isEqualTo(1L);
    }

    @Test
    void theHolidaysOfTheChosenLandDecide() throws Exception {
        // From Monday, 24 May 2027: Fronleichnam on the 27th costs a day in Nordrhein-Westfalen.
        String west = adopted(form(post(ADOPTION), "start", "2027-05-24", "calendar", "NW"));
        String north = adopted(form(post(ADOPTION), "start", "2027-05-24", "calendar", "HH"));
        assertThat(end(west, "1.1")).isEqualTo(LocalDate.of(2027, 6, 7));
        assertThat(end(north, "1.1")).isEqualTo(LocalDate.of(2027, 6, 4));
    }

    @Test
    void aTargetThatCannotBeMetIsAnsweredAtItsFieldWithTheEarliest() throws Exception {
        String page =
                page(
                        form(
                                post(ADOPTION),
                                "anchor",
                                "TARGET",
                                "start",
                                "2027-01-04",
                                "target",
                                "2027-02-01",
                                "title",
                                "Unsere <E-Akte>"),
                        422);
        assertThat(page)
                .containsPattern(
                        "id=\"field-target-problem\"[\\s\\S]{0,700}Frühestens am \\d{1,2}\\. \\p{L}+ 2028 kann alles fertig sein");
        assertThat(page).contains("value=\"2027-02-01\"").contains("Unsere &lt;E-Akte");
        assertThat(one("select count(*) from project")).isEqualTo(0L);
    }

    @Test
    void aTargetThatCanBeMetIsMet() throws Exception {
        String project = adopted(form(post(ADOPTION), "anchor", "TARGET", "target", "2029-06-29"));
        assertThat(one("select max(end_on)::text from item where project = '" + project + "'"))
                .isEqualTo("2029-06-29");
    }

    @Test
    void whatMakesNoSenseGetsASentenceAtItsField() throws Exception {
        refused("title", "  ", "Bitte füllen Sie dieses Feld aus");
        refused("title", "x".repeat(201), "höchstens 200 Zeichen");
        refused("start", "2027-02-30", "ist kein Datum");
        refused("start", "31.2.2027", "ist kein Datum");
        refused("start", "übermorgen", "ist kein Datum");
        refused("start", "", "Bitte einen Beginn angeben");
        refused("start", "9999-01-01", "zwischen 1990 und 2100");
        refused("target", "2026-12-01", "Das Ziel liegt vor dem Beginn");
        refused("anchor", "SIDEWAYS", "angebotenen Werte");
        refused("calendar", "XX", "angebotenen Werte");
        refused("calendar", "HH-AUGSBURG", "angebotenen Werte");
        refused("factor", "7", "zwischen 0,5 und 2");
        refused("factor", "viel", "zwischen 0,5 und 2");
        refused("responsible", "niemand", "angebotenen Werte");
        refused("responsible", town.worker().person().toString(), "");
        refused("role-PL", "<script>", "angebotenen Werte");
        refused("role-PL", UUID.randomUUID().toString(), "");
        refused("packages", "gibt es nicht", "mindestens ein Paket");
        assertThat(one("select count(*) from project")).isEqualTo(0L);
    }

    @Test
    void somebodyFromAnotherAuthorityFillsNoRole() throws Exception {
        refused("role-PL", cast.town().planner().person().toString(), "");
        refused("responsible", cast.town().planner().person().toString(), "");
    }

    @Test
    void rolesOfPackagesLeftOutDoNotMatter() throws Exception {
        String project =
                adopted(
                        form(post(ADOPTION), "packages", "1")
                                .param("role-KU", UUID.randomUUID().toString()));
        assertThat(one("select count(*) from item where project = '" + project + "'"))
                .isEqualTo(5L);
        assertThat(
                        one(
                                "select count(*) from project_role where project = '"
                                        + project
                                        + "' and key = 'KU'"))
                .isEqualTo(0L);
    }

    @Test
    void theSizeShortensTheWork() throws Exception {
        String project = adopted(form(post(ADOPTION), "start", "2027-01-11", "factor", "0.5"));
        assertThat(end(project, "1.1")).isEqualTo(LocalDate.of(2027, 1, 15));
    }

    @Test
    void whoMayNotStartProjectsIsRefused() throws Exception {
        for (Cast.Member member : List.of(town.worker(), town.guest())) {
            mvc.perform(get(ADOPTION).with(cast.as(member))).andExpect(status().isForbidden());
            mvc.perform(form(post(ADOPTION)).with(cast.as(member)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void allFiveCanBeAdoptedWithNothingButAStart() {
        var viewer = town.planner().viewer();
        for (String slug :
                List.of(
                        "e-akte-einfuehrung",
                        "dms-rollout-fachbereich",
                        "ozg-online-antrag",
                        "vergabe-uvgo-oeffentlich",
                        "vergabe-vgv-offen")) {
            ProjectId project =
                    Fence.within(
                            viewer,
                            () ->
                                    adoption.adopt(
                                            viewer,
                                            AdoptionRequest.of(
                                                    slug,
                                                    null,
                                                    AdoptionTerms.startingOn(
                                                            LocalDate.of(2027, 1, 4))),
                                            LocalDate.of(2026, 11, 23)));
            assertThat(
                            one(
                                    "select min(start_on)::text from item where project = '"
                                            + project
                                            + "'"))
                    .isEqualTo("2027-01-04");
        }
        assertThat(one("select count(*) from template_adoption")).isEqualTo(5L);
    }

    @Test
    void eachAuthorityCountsOnce() throws Exception {
        Cast.Town other = cast.town();
        Object before =
                one("select template_adopters(id) from template where slug = 'e-akte-einfuehrung'");
        adopted(form(post(ADOPTION)));
        adopted(form(post(ADOPTION)));
        mvc.perform(
                        form(post(ADOPTION), "responsible", other.planner().person().toString())
                                .with(cast.as(other.planner())))
                .andExpect(status().isSeeOther());
        assertThat(
                        one(
                                "select template_adopters(id) from template where slug = 'e-akte-einfuehrung'"))
                .isEqualTo((Long) before + 2);
    }

    /** The form as it opens, with some fields changed. */
    private MockHttpServletRequestBuilder form(
            MockHttpServletRequestBuilder request, String... changes) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("title", "E-Akte bei uns");
        fields.put("anchor", "START");
        fields.put("start", "2027-01-04");
        fields.put("responsible", town.planner().person().toString());
        fields.put("factor", "1");
        boolean packages = false;
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
            packages |= changes[i].equals("packages");
        }
        fields.forEach(request::param);
        return packages ? request : request.param("packages", ALL);
    }

    private void refused(String field, String value, String sentence) throws Exception {
        String page = page(form(post(ADOPTION), field, value), 422);
        assertThat(page).as("%s = %s", field, value).contains("Bitte prüfen").contains(sentence);
        assertThat(page).as("%s = %s", field, value).contains("href=\"#field-" + field + "\"");
    }

    private String adopted(MockHttpServletRequestBuilder request) throws Exception {
        String target =
                mvc.perform(request.with(cast.as(town.planner())))
                        .andExpect(status().isSeeOther())
                        .andExpect(header().exists("Location"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        assertThat(target).startsWith("/projekte/");
        return target.substring("/projekte/".length());
    }

    private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private LocalDate end(String project, String key) {
        return LocalDate.parse(
                (String)
                        one(
                                "select end_on::text from item where project = '"
                                        + project
                                        + "' and key = '"
                                        + key
                                        + "'"));
    }

    private List<Map<String, Object>> items(String project) {
        return within(() ->
                jdbc.sql("select * from item where project = '" + project + "'")
                        .query()
                        .listOfRows());
    }

    private Object one(String sql) {
        return within(() -> jdbc.sql(sql).query().singleValue());
    }

    private <T> T within(java.util.function.Supplier<T> reading) {
        var found = new java.util.concurrent.atomic.AtomicReference<T>();
        cast.within(town.planner(), () -> found.set(reading.get()));
        return found.get();
    }
}

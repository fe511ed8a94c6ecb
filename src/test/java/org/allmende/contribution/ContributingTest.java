package org.allmende.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.adoption.AdoptionRequest;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.library.Readership;
import org.allmende.library.TemplateAudience;
import org.allmende.library.TemplateDeprecation;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.plan.Span;
import org.allmende.plan.Suitability;
import org.allmende.tenancy.Group;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@AllmendeTest
class ContributingTest {

    private static final LocalDate START = LocalDate.of(2027, 3, 1);
    private static final Item PACK = Item.pack("1", "Beteiligung");
    private static final Item ORDER =
            Item.task("1.1", "Auftrag klären").under("1").lasting(Span.workingDays(3));
    private static final Item NOTICE = Item.task("1.2", "Aushang").under("1");
    private static final Item SECRET = Item.task("1.3", "Liste führen").under("1");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired JdbcClient jdbc;
    @Autowired TemplatePublishing publishing;
    @Autowired TemplateDeprecation deprecation;
    @Autowired TemplateAdoption adoption;

    final String slug = "beitrag-" + UUID.randomUUID();
    Cast.Town owner;
    Cast.Town town;
    ProjectId project;

    @BeforeEach
    void aProjectThatWentBetterThanItsTemplate() {
        owner = cast.town();
        town = cast.town();
        publish("1.0", PACK, ORDER, NOTICE, SECRET);
        project = adopted(slug);
        set("1.1", "title = 'Auftrag schriftlich klären', description = 'Anruf bei Mara Lindner'");
        set("1.2", "done_when = 'Der Aushang hängt im Rathaus'");
    }

    @Test
    void theProjectListsWhatItDidOtherwise() throws Exception {
        set("1.3", "confidential = true, title = 'Streng geheim'");
        set("1.2", "state = 'DONE', start_on = '2027-03-01', done_on = '2027-03-05'");
        assertThat(page(town.planner(), beitrag()))
                .contains("<ins>schriftlich", "Der Aushang hängt im Rathaus")
                .contains("<ins>5</ins> <ins>Arbeitstage</ins>")
                .doesNotContain("geheim", "Liste führen");
    }

    @Test
    void nothingIsProposedWithoutAChoiceAndAReason() throws Exception {
        refused(town.planner(), post(beitrag()), "mindestens eine Änderung ankreuzen");
        refused(town.planner(), post(beitrag()).param("chosen", "FIELD:9:TITLE"), "ankreuzen");
        assertThat(answer(town.planner(), post(beitrag()).param("chosen", "FIELD:1.1:TITLE"), 422))
                .containsPattern("value=\"FIELD:1.1:TITLE\" checked");
    }

    @Test
    void whatBelongsToTheProjectAloneIsDecidedOnBeforeItLeaves() throws Exception {
        String request = prepared("FIELD:1.1:TITLE", "FIELD:1.1:DESCRIPTION");
        assertThat(page(town.planner(), request)).contains("<mark>Mara Lindner</mark>");
        answer(owner.planner(), get(request), 404);
        answer(town.administrator(), get(request), 404);
        refused(town.planner(), post(request + "/einreichung"), "noch zu entscheiden");
        String mark = found(page(town.planner(), request), "name=\"mark\" value=\"([^\"]+)\"");
        refused(
                town.planner(),
                post(request + "/spuren").param("mark", mark).param("entscheidung", "REPLACE"),
                "");
        answer(
                town.planner(),
                post(request + "/spuren").param("mark", "x").param("entscheidung", "KEEP"),
                409);
        sent(
                town.planner(),
                post(request + "/spuren")
                        .param("mark", mark)
                        .param("entscheidung", "REPLACE")
                        .param("other", "der Leitung"));
        sent(town.planner(), post(request + "/einreichung"));
        assertThat(page(owner.planner(), request))
                .contains("der Leitung")
                .doesNotContain("bei Mara");
        refused(town.planner(), post(request + "/einreichung"), "schon eingereicht");
    }

    @Test
    void theMaintainersAcceptPartsAndTheNextVersionNamesWhoContributed() throws Exception {
        String request = open("FIELD:1.1:TITLE", "FIELD:1.2:DONE_WHEN");
        assertThat(page(owner.planner(), "/mein-tag"))
                .contains("Vorschläge zu Vorlagen", town.name());
        assertThat(page(owner.planner(), "/vorlagen/" + slug + "/vorschlaege"))
                .contains(town.name(), "offen");
        sent(owner.planner(), post(request + "/nachrichten").param("message", "Warum im Rathaus?"));
        sent(
                town.planner(),
                post(request + "/nachrichten").param("message", "Dort liest es jeder."));
        refused(town.planner(), post(request + "/nachrichten"), "");
        assertThat(page(owner.worker(), request))
                .contains("Warum im Rathaus?", "Dort liest es jeder.", owner.name(), town.name())
                .doesNotContain("/uebernahme");

        refused(owner.planner(), accept(request), "oder den Vorschlag ablehnen");
        String draft = sent(owner.planner(), accept(request, "FIELD:1.1:TITLE"));
        assertThat(page(owner.planner(), draft))
                .contains("Auftrag schriftlich klären", "1.1")
                .doesNotContain("Der Aushang hängt");
        assertThat(page(town.planner(), request))
                .contains("Teilweise übernommen von Mara Lindner", "nicht übernommen")
                .doesNotContain(draft);
        assertThat(page(town.planner(), "/mein-tag")).contains("teilweise übernommen");
        refused(owner.planner(), accept(request, "FIELD:1.1:TITLE"), "schon entschieden");
        refused(town.planner(), post(request + "/rueckzug"), "schon entschieden");

        sent(
                owner.planner(),
                post(draft + "/veroeffentlichung")
                        .param("note", "Klarer Auftrag")
                        .param("number", "1.1")
                        .param("licence", "CC-BY-4.0")
                        .param("audience", "COMMONS"));
        sent(owner.administrator(), post(draft + "/freigabe"));
        assertThat(page(town.planner(), "/vorlagen/" + slug))
                .contains("Mit Beiträgen von " + town.name(), "Version 1.1");
    }

    @Test
    void laterProposalsGoIntoTheSameDraft() throws Exception {
        String first = open("FIELD:1.1:TITLE");
        String second = open("FIELD:1.2:DONE_WHEN");
        String draft = sent(owner.planner(), accept(first, "FIELD:1.1:TITLE"));
        assertThat(sent(owner.planner(), accept(second, "FIELD:1.2:DONE_WHEN"))).isEqualTo(draft);
        assertThat(page(owner.planner(), draft)).contains("Auftrag schriftlich klären");
        assertThat(page(owner.planner(), draft + "/eintraege/1.2")).contains("Der Aushang hängt");
        assertThat(page(owner.planner(), first)).contains("Ganz übernommen", draft);
    }

    @Test
    void anOlderVersionIsMerged() throws Exception {
        String request = open("FIELD:1.1:TITLE", "FIELD:1.2:DONE_WHEN");
        String seen = newest(request);
        publish("1.1", PACK, ORDER.titled("Auftrag festhalten"), NOTICE, SECRET);
        answer(owner.planner(), acceptance(request, seen).param("chosen", "FIELD:1.1:TITLE"), 409);
        assertThat(page(owner.planner(), request))
                .contains("geht von Version 1.0 aus", "widerspricht der jetzigen Fassung")
                .contains("Auftrag festhalten");
        String draft = sent(owner.planner(), accept(request, "FIELD:1.2:DONE_WHEN"));
        assertThat(page(owner.planner(), draft)).contains("Auftrag festhalten");
    }

    @Test
    void decliningNeedsAReasonThatTheContributorReads() throws Exception {
        String request = open("FIELD:1.1:TITLE");
        refused(owner.planner(), post(request + "/ablehnung"), "");
        answer(owner.worker(), post(request + "/ablehnung").param("words", "Nein"), 403);
        answer(town.planner(), post(request + "/ablehnung").param("words", "Nein"), 403);
        sent(owner.planner(), post(request + "/ablehnung").param("words", "Zu eng gefasst"));
        assertThat(page(town.planner(), request)).contains("Abgelehnt von", "Zu eng gefasst");
    }

    @Test
    void aProposalCanBeWithdrawn() throws Exception {
        String request = open("FIELD:1.1:TITLE");
        answer(owner.planner(), post(request + "/rueckzug"), 403);
        sent(town.planner(), post(request + "/rueckzug"));
        refused(owner.planner(), accept(request, "FIELD:1.1:TITLE"), "schon entschieden");
    }

    @Test
    void anOutdatedOrHiddenTemplateTakesNoProposals() throws Exception {
        String request = prepared("FIELD:1.1:TITLE");
        cast.within(
                owner.planner(),
                () -> deprecation.deprecate(owner.planner().viewer(), slug, "Neues Gesetz", ""));
        refused(town.planner(), post(request + "/einreichung"), "als überholt");
        refused(town.planner(), post(beitrag()).param("chosen", "FIELD:1.1:TITLE"), "als überholt");
        assertThat(page(town.planner(), beitrag()))
                .contains("als überholt")
                .doesNotContain("Vorschlag ansehen");
        cast.within(
                owner.planner(),
                () ->
                        publishing.publish(
                                owner.planner().viewer(),
                                document("1.1", PACK, ORDER),
                                new Readership(TemplateAudience.OWN, Set.of())));
        refused(town.planner(), post(request + "/einreichung"), "nicht mehr zu sehen");
        assertThat(page(town.planner(), request)).contains("Die Vorlage ist nicht mehr zu sehen");
    }

    @Test
    void onlyTheTwoSidesSeeAProposal() throws Exception {
        projects.share(town, project, town.worker());
        answer(town.worker(), get(beitrag()), 403);
        answer(owner.planner(), get(beitrag()), 404);
        String request = open("FIELD:1.1:TITLE");
        Cast.Town third = cast.town();
        answer(third.planner(), get(request), 404);
        answer(third.planner(), post(request + "/nachrichten").param("message", "Hallo"), 404);
        answer(third.operator(), get(request), 404);
        answer(town.worker(), post(request + "/nachrichten").param("message", "Hallo"), 403);
        assertThat(page(third.planner(), "/vorlagen/" + slug + "/vorschlaege"))
                .contains("Noch keine Vorschläge")
                .doesNotContain(request);
        cast.within(
                third.planner(),
                () -> {
                    for (String table : List.of("change_request", "change_request_message")) {
                        assertThat(
                                        jdbc.sql("select count(*) from " + table)
                                                .query(Integer.class)
                                                .single())
                                .as(table)
                                .isZero();
                    }
                });
        cast.within(
                owner.planner(),
                () ->
                        assertThat(
                                        jdbc.sql("select count(*) from change_request_source")
                                                .query(Integer.class)
                                                .single())
                                .isZero());
    }

    @Test
    void theOperatorAnswersForTheStarterContent() throws Exception {
        String starter = "starter-" + UUID.randomUUID();
        PlanDocument known = document("1.0", PACK, ORDER, NOTICE, SECRET);
        publishing.publish(known.as(starter, "1.0", "CC-BY-4.0", ""));
        project = adopted(starter);
        set("1.1", "title = 'Auftrag schriftlich klären'");
        String request = open("FIELD:1.1:TITLE");
        answer(owner.planner(), get(request), 404);
        Cast.Member operator = owner.operator();
        assertThat(page(operator, request)).contains("Ging so schneller");
        answer(operator, acceptance(request, "x").param("chosen", "FIELD:1.1:TITLE"), 403);

        // Accepting writes a template, so the operator must be one of those who write templates.
        Cast.Member writing = cast.alsoIn(cast.town().id(), operator, Group.PLANNING);
        answer(writing, acceptance(request, "x").param("chosen", "FIELD:1.1:TITLE"), 409);
        String newest = found(page(writing, request), "name=\"newest\" value=\"([^\"]+)\"");
        String draft =
                sent(writing, acceptance(request, newest).param("chosen", "FIELD:1.1:TITLE"));
        // The starter content itself stays as it came: a template of the operator's authority
        // begins.
        assertThat(page(writing, draft)).contains("Auftrag schriftlich klären");
        assertThat(page(town.planner(), "/vorlagen/" + starter))
                .contains("Version 1.0", "Auftrag klären")
                .doesNotContain("schriftlich");
        assertThat(page(town.planner(), request)).contains("bernommen von Olga Petri");
    }

    private ProjectId adopted(String template) {
        return projects.asPlanner(
                town,
                () ->
                        adoption.adopt(
                                town.planner().viewer(),
                                AdoptionRequest.of(template, null, AdoptionTerms.startingOn(START)),
                                START));
    }

    private String beitrag() {
        return "/projekte/" + project + "/beitrag";
    }

    private String prepared(String... chosen) throws Exception {
        return sent(
                town.planner(),
                post(beitrag()).param("chosen", chosen).param("reason", "Ging so schneller"));
    }

    private String open(String... chosen) throws Exception {
        String request = prepared(chosen);
        sent(town.planner(), post(request + "/einreichung"));
        return request;
    }

    private MockHttpServletRequestBuilder accept(String request, String... chosen)
            throws Exception {
        return acceptance(request, newest(request)).param("chosen", chosen);
    }

    private static MockHttpServletRequestBuilder acceptance(String request, String seen) {
        return post(request + "/uebernahme").param("newest", seen);
    }

    private String newest(String request) throws Exception {
        var found =
                Pattern.compile("name=\"newest\" value=\"([^\"]+)\"")
                        .matcher(page(owner.planner(), request));
        return found.find() ? found.group(1) : "";
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void publish(String version, Item... items) {
        cast.within(
                owner.planner(),
                () ->
                        publishing.publish(
                                owner.planner().viewer(),
                                document(version, items),
                                Readership.COMMONS));
    }

    private PlanDocument document(String version, Item... items) {
        return new PlanDocument(
                slug,
                version,
                "Beteiligung",
                "Organisation",
                "Wer beteiligt wird, und wann.",
                "CC-BY-4.0",
                null,
                "Note zu " + version,
                START,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                Suitability.ANY,
                new Plan(List.of(Role.of("PL", "Projektleitung")), List.of(items), List.of()));
    }

    private void set(String key, String assignment) {
        String id =
                projects.asPlanner(
                        town,
                        () ->
                                jdbc.sql(
                                                "select id::text from item where key = :key and project = :project")
                                        .param("key", key)
                                        .param("project", project.value())
                                        .query(String.class)
                                        .single());
        projects.set(town, ItemId.of(id), assignment);
    }

    private String page(Cast.Member who, String path) throws Exception {
        return answer(who, get(path), 200);
    }

    private String sent(Cast.Member who, MockHttpServletRequestBuilder request) throws Exception {
        String location =
                mvc.perform(request.with(Cast.csrf()).with(cast.as(who)))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        return location == null ? "" : location.replaceAll("[?#].*", "");
    }

    private void refused(Cast.Member who, MockHttpServletRequestBuilder request, String why)
            throws Exception {
        assertThat(answer(who, request, 422)).contains(why);
    }

    private String answer(Cast.Member who, MockHttpServletRequestBuilder request, int expected)
            throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(request.with(Cast.csrf()).with(cast.as(who)))
                        .andExpect(status().is(expected))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}

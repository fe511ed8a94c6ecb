package org.allmende.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Suitability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** By four eyes into the library, and what may become of a template there. */
@AllmendeTest
class PublishingDraftsTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired DraftStart start;

    Cast.Town town;
    Cast.Town other;
    Cast.Member author;
    Cast.Member second;
    String draft;

    @BeforeEach
    void draft() {
        town = cast.town();
        other = cast.town();
        author = town.planner();
        second = town.administrator();
        var made = new AtomicReference<DraftId>();
        cast.within(author, () -> made.set(start.from(author.viewer(), document())));
        draft = "/werkstatt/" + made.get();
    }

    @Test
    void oneSendsItAnotherPublishesIt() throws Exception {
        sent(author, publication("COMMONS"));
        assertThat(page(author, draft + "/veroeffentlichung"))
                .contains("Jetzt prüft jemand anderes");
        assertThat(page(author, "/mein-tag")).doesNotContain("Vorlagen zu prüfen");
        assertThat(page(second, "/mein-tag")).contains("Vorlagen zu prüfen", "Ortsteilfest");
        assertThat(page(second, "/werkstatt")).contains("wartet auf Prüfung");
        assertThat(page(second, draft + "/vorschau")).contains("Bühne bestellen");
        mvc.perform(post(draft + "/freigabe").with(cast.as(author)))
                .andExpect(status().isForbidden());
        String template = sent(second, post(draft + "/freigabe"));
        assertThat(page(other.worker(), template))
                .contains("Ortsteilfest", "Gepflegt von " + town.name(), "Version 1.0");
        assertThat(page(author, draft)).contains("veröffentlicht");
        refused(author, post(draft + "/rueckzug"), "liegt nicht mehr zur Prüfung");
        sent(author, post(template.replace("/vorlagen", "/werkstatt/vorlagen")));
    }

    @Test
    void whatIsInReviewStaysAsItIsUntilItComesBack() throws Exception {
        sent(author, publication("OWN"));
        refused(
                author,
                post(draft + "/eintraege").param("kind", "TASK").param("title", "Neu"),
                "liegt zur Prüfung");
        refused(second, post(draft + "/rueckgabe"), "");
        sent(second, post(draft + "/rueckgabe").param("remark", "Bitte die Sperrung ergänzen."));
        assertThat(page(author, draft)).contains("zurückgegeben", "Bitte die Sperrung ergänzen.");
        sent(author, post(draft + "/eintraege").param("kind", "TASK").param("title", "Sperren"));
        sent(second, publication("OWN"));
        mvc.perform(post(draft + "/freigabe").with(cast.as(second)))
                .andExpect(status().isForbidden());
        String template = sent(author, post(draft + "/freigabe"));
        assertThat(page(town.worker(), template)).contains("Sperren", "nur eigene Verwaltung");
        mvc.perform(get(template).with(cast.as(other.planner()))).andExpect(status().isNotFound());
    }

    @Test
    void chosenAuthoritiesAreNamed() throws Exception {
        refused(author, publication("CHOSEN"), "mindestens eine Verwaltung");
        sent(author, publication("CHOSEN").param("chosen", other.id().toString()));
        assertThat(page(second, draft + "/veroeffentlichung")).contains(other.name());
        String template = sent(second, post(draft + "/freigabe"));
        assertThat(page(other.worker(), template)).contains("Ortsteilfest");
        mvc.perform(get(template).with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsMissingIsSaidBeforeAnybodyLooks() throws Exception {
        refused(author, publication("QUER").param("chosen", "quer"), "");
        refused(author, post(draft + "/veroeffentlichung").param("number", "eins"), "eins");
        sent(author, post(draft + "/eintraege/a/loeschung"));
        refused(author, publication("OWN"), "noch keinen Inhalt");
    }

    @Test
    void anOlderNumberIsToldAtItsFieldBeforeAnybodyLooks() throws Exception {
        sent(author, publication("OWN"));
        String template = sent(second, post(draft + "/freigabe"));
        String late = sent(author, post(template.replace("/vorlagen", "/werkstatt/vorlagen")));
        draft = sent(author, post(template.replace("/vorlagen", "/werkstatt/vorlagen")));
        refused(author, publication("OWN"), "Veröffentlicht ist schon die Version 1.0");
        sent(author, publication("OWN", "1.1"));
        sent(second, post(draft + "/freigabe"));
        draft = late;
        refused(author, publication("OWN", "1.1"), "Veröffentlicht ist schon die Version 1.1");
    }

    @Test
    void anOutdatedTemplateLeadsToItsSuccessor() throws Exception {
        sent(author, publication("COMMONS"));
        String template = sent(second, post(draft + "/freigabe"));
        refused(
                author,
                post(template + "/nachfolge")
                        .param("reason", "Neu")
                        .param("successor", "gibt-es-nicht"),
                "gibt es nicht");
        sent(
                author,
                post(template + "/nachfolge")
                        .param("reason", "Neues Gesetz")
                        .param(
                                "successor",
                                "https://x.example/vorlagen/e-akte-einfuehrung/zeitplan"));
        assertThat(page(other.worker(), template))
                .contains("Grund: Neues Gesetz", "Zum Nachfolger „E-Akte-Einführung“");
        mvc.perform(
                        post(template + "/nachfolge")
                                .param("reason", "x")
                                .with(cast.as(other.planner())))
                .andExpect(status().isForbidden());
        sent(author, post(template + "/nachfolge/ruecknahme"));
        assertThat(page(other.worker(), template)).doesNotContain("Neues Gesetz");
    }

    @Test
    void theOperatorHidesAndShowsAgain() throws Exception {
        sent(author, publication("COMMONS"));
        String template = sent(second, post(draft + "/freigabe"));
        String hiding = "/betrieb" + template;
        Cast.Member operator = other.operator();
        assertThat(page(operator, template)).contains(hiding + "/ausblendung");
        refused(operator, post(hiding + "/ausblendung"), "");
        sent(operator, post(hiding + "/ausblendung").param("reason", "Namen im Text"));
        assertThat(page(author, template)).contains("Grund: Namen im Text");
        assertThat(page(author, "/werkstatt")).contains("ausgeblendet");
        mvc.perform(get(template).with(cast.as(other.planner()))).andExpect(status().isNotFound());
        sent(operator, post(hiding + "/einblendung"));
        assertThat(page(other.planner(), template)).contains("Ortsteilfest");
    }

    private MockHttpServletRequestBuilder publication(String audience) {
        return publication(audience, "1.0");
    }

    private MockHttpServletRequestBuilder publication(String audience, String number) {
        return post(draft + "/veroeffentlichung")
                .param("note", "Erste Fassung")
                .param("number", number)
                .param("licence", "CC-BY-4.0")
                .param("audience", audience);
    }

    private static PlanDocument document() {
        return new PlanDocument(
                "fest-" + UUID.randomUUID().toString().substring(0, 8),
                "1.0",
                "Ortsteilfest",
                "Veranstaltungen",
                "Ein Fest mit Bühne und Sperrung.",
                "CC-BY-4.0",
                "",
                "",
                LocalDate.of(2026, 11, 1),
                "",
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                Suitability.ANY,
                new Plan(List.of(), List.of(Item.task("a", "Bühne bestellen")), List.of()));
    }

    private String sent(Cast.Member member, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(cast.as(member)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private void refused(Cast.Member member, MockHttpServletRequestBuilder request, String why)
            throws Exception {
        assertThat(
                        mvc.perform(request.with(cast.as(member)))
                                .andExpect(status().isUnprocessableContent())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains(why);
    }

    private String page(Cast.Member member, String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

package org.allmende.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.library.Readership;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanOrigin;
import org.allmende.plan.Suitability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One town makes a variant of another’s template, and takes over what becomes of that. */
@AllmendeTest
class VariantsTest {

    private static final Item PACK = Item.pack("1", "Vorbereiten");
    private static final Item STAGE = Item.task("1.1", "Bühne bestellen").under("1");
    private static final Item STREET = Item.task("1.2", "Sperrung beantragen").under("1");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired TemplatePublishing publishing;

    final String fest = "fest-" + UUID.randomUUID();
    final String own = "eigenes-" + fest;
    Cast.Town owner;
    Cast.Town town;

    @BeforeEach
    void aTemplateAndAVariantThatWentItsOwnWay() {
        owner = cast.town();
        town = cast.town();
        publish(owner, document(fest, "1.0", PACK, STAGE, STREET));
        publish(
                town,
                document(own, "1.0", PACK, STAGE.titled("Große Bühne bestellen"), STREET)
                        .asVariantOf(new PlanOrigin(fest, "1.0")));
    }

    @Test
    void aVariantBeginsAsADraftThatNamesItsOrigin() throws Exception {
        String draft = begun(town.planner(), fest);
        assertThat(page(town.planner(), draft + "/kopf")).contains("Ortsteilfest");
        String variant = published(draft);
        assertThat(page(town.planner(), variant))
                .contains("Mit Beiträgen von " + owner.name(), "Variante einer anderen Vorlage");
        assertThat(page(town.planner(), variant + "/datei.yaml"))
                .containsPattern("variantOf:\\s*\\{?\\s*id: \"?" + fest);
    }

    @Test
    void theFamilyIsATreeOfThoseInSight() throws Exception {
        String draft = begun(owner.planner(), own);
        String third = published(owner, draft, "OWN");
        String family = page(owner.planner(), "/vorlagen/" + fest + "/versionen");
        assertThat(family)
                .contains("Familie dieser Vorlage", "/vorlagen/" + own, third)
                .doesNotContain("herkunft");
        assertThat(page(town.planner(), "/vorlagen/" + own + "/versionen"))
                .contains("/vorlagen/" + fest, "Änderungen der Herkunft übernehmen")
                .doesNotContain(third);
        publish(owner, document("allein-" + fest, "1.0", PACK, STAGE));
        assertThat(page(town.planner(), "/vorlagen/allein-" + fest + "/versionen"))
                .doesNotContain("Familie dieser Vorlage");
    }

    @Test
    void whatTheOriginBecameComesIntoADraft() throws Exception {
        originGrows();
        String review = page(town.planner(), path());
        assertThat(review)
                .contains("widerspricht der jetzigen Fassung", "Toilettenwagen", "Note zu 1.1")
                .containsPattern("value=\"ADDED:1.3\" checked")
                .doesNotContainPattern("value=\"FIELD:1.1:TITLE\" checked");
        String draft = sent(town.planner(), following(newest(review)).param("chosen", "ADDED:1.3"));
        assertThat(page(town.planner(), draft + "/vorschau"))
                .contains("Toilettenwagen", "Große Bühne bestellen");
        published(draft);
        assertThat(page(town.planner(), path())).contains("Nichts Neues");
        assertThat(page(town.planner(), "/vorlagen/" + own)).contains("deren Version 1.1");
    }

    @Test
    void nothingIsTakenWithoutAChoiceNorFromAVersionThatWasNotSeen() throws Exception {
        assertThat(page(town.planner(), path())).contains("Nichts Neues");
        originGrows();
        String newest = newest(page(town.planner(), path()));
        assertThat(answer(town.planner(), following(newest), 422))
                .contains("Bitte mindestens eine Änderung ankreuzen");
        assertThat(answer(town.planner(), following("x").param("chosen", "ADDED:1.3"), 409))
                .contains("neuere Version der Herkunft")
                .containsPattern("value=\"ADDED:1.3\" checked");
    }

    @Test
    void anOriginThatWasHiddenMeanwhileLeavesTheVariantAsItIs() throws Exception {
        originGrows();
        String newest = newest(page(town.planner(), path()));
        sent(
                owner.operator(),
                post("/betrieb/vorlagen/" + fest + "/ausblendung")
                        .param("reason", "Namen im Text"));
        assertThat(page(town.planner(), path()))
                .contains("Die Herkunft ist nicht mehr zu sehen")
                .doesNotContain("Toilettenwagen");
        answer(town.planner(), following(newest).param("chosen", "ADDED:1.3"), 422);
        answer(town.planner(), post("/werkstatt/vorlagen/" + fest + "/variante"), 404);
        assertThat(page(town.planner(), "/vorlagen/" + own + "/versionen"))
                .doesNotContain("/vorlagen/" + fest);
    }

    @Test
    void onlyThoseWhoWriteTemplatesFollow() throws Exception {
        answer(town.worker(), get(path()), 403);
        answer(town.worker(), post("/werkstatt/vorlagen/" + fest + "/variante"), 403);
        answer(owner.planner(), get(path()), 404);
        answer(owner.planner(), get("/werkstatt/vorlagen/" + fest + "/herkunft"), 404);
    }

    private void originGrows() {
        publish(
                owner,
                document(
                        fest,
                        "1.1",
                        PACK,
                        STAGE.titled("Bühne und Technik bestellen"),
                        STREET,
                        Item.task("1.3", "Toilettenwagen bestellen").under("1")));
    }

    private String path() {
        return "/werkstatt/vorlagen/" + own + "/herkunft";
    }

    private MockHttpServletRequestBuilder following(String newest) {
        return post(path()).param("newest", newest);
    }

    private static String newest(String page) {
        var found = Pattern.compile("name=\"newest\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String begun(Cast.Member member, String slug) throws Exception {
        return sent(member, post("/werkstatt/vorlagen/" + slug + "/variante")).replace("/kopf", "");
    }

    private String published(String draft) throws Exception {
        return published(town, draft, "COMMONS");
    }

    private String published(Cast.Town where, String draft, String audience) throws Exception {
        sent(
                where.planner(),
                post(draft + "/veroeffentlichung")
                        .param("note", "Eigener Weg")
                        .param("number", "1.9")
                        .param("licence", "CC-BY-4.0")
                        .param("audience", audience));
        return sent(where.administrator(), post(draft + "/freigabe"));
    }

    private void publish(Cast.Town where, PlanDocument document) {
        cast.within(
                where.planner(),
                () -> publishing.publish(where.planner().viewer(), document, Readership.COMMONS));
    }

    private static PlanDocument document(String slug, String version, Item... items) {
        return new PlanDocument(
                slug,
                version,
                "Ortsteilfest",
                "Veranstaltungen",
                "Ein Fest mit Bühne und Sperrung.",
                "CC-BY-4.0",
                null,
                "Note zu " + version,
                LocalDate.of(2026, 11, 1),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                Suitability.ANY,
                new Plan(List.of(), List.of(items), List.of()));
    }

    private String sent(Cast.Member member, MockHttpServletRequestBuilder request)
            throws Exception {
        String location =
                mvc.perform(request.with(cast.as(member)))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        return location == null ? "" : location.replaceAll("[?#].*", "");
    }

    private String page(Cast.Member member, String path) throws Exception {
        return answer(member, get(path), 200);
    }

    private String answer(Cast.Member member, MockHttpServletRequestBuilder request, int expected)
            throws Exception {
        return mvc.perform(request.with(cast.as(member)))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

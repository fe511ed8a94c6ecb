package org.allmende.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.plan.Span;
import org.allmende.plan.Suitability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@AllmendeTest
class ComparingVersionsTest {

    private static final Item PACK = Item.pack("1", "Beteiligung");
    private static final Item HEARING = Item.task("1.1", "Personalrat beteiligen").under("1");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired TemplatePublishing publishing;

    final String slug = "vergleich-" + UUID.randomUUID();
    Cast.Town town;

    @BeforeEach
    void twoVersions() {
        town = cast.town();
        publish("1.0", PACK, HEARING.lasting(Span.weeks(2)).described("Frist des Landes prüfen."));
        publish(
                "1.1",
                PACK,
                HEARING.lasting(Span.weeks(3))
                        .described("Frist des eigenen Landes prüfen.")
                        .legal(LegalBasis.of("§ 70 Abs. 3 BPersVG")),
                Item.task("1.2", "Gleichstellung hören").under("1").roles("PL"));
    }

    @Test
    void theVersionsPageLeadsToTheComparisonOfTheTwoNewest() throws Exception {
        assertThat(page("/versionen")).contains("/vorlagen/" + slug + "/vergleich");
        assertThat(page("/vergleich"))
                .contains("Zwei Versionen im Vergleich", "4 Änderungen, nach Paketen geordnet")
                .contains("Dauer", "<del>2</del> Wochen", "<ins>3</ins> Wochen")
                .contains("Frist des <ins>eigenen </ins>Landes prüfen.")
                .contains("Rechtsgrundlagen", "§ 70 Abs. 3 BPersVG")
                .contains("Gleichstellung hören", "kommt hinzu", "Projektleitung")
                .contains("Note zu 1.1")
                .doesNotContain("Note zu 1.0");
    }

    @Test
    void anyTwoCanBeComparedInEitherDirection() throws Exception {
        assertThat(page("/vergleich?von=1.1&bis=1.0")).contains("entfällt", "<ins>2</ins> Wochen");
        assertThat(page("/vergleich?von=1.0&bis=1.0")).contains("Kein Unterschied");
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() throws Exception {
        mvc.perform(get("/vorlagen/" + slug + "/vergleich?von=9.9").with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/vorlagen/gibt-es-nicht/vergleich").with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
    }

    private void publish(String version, Item... items) {
        var plan = new Plan(List.of(Role.of("PL", "Projektleitung")), List.of(items), List.of());
        publishing.publish(
                new PlanDocument(
                        slug,
                        version,
                        "Vergleichsprobe",
                        null,
                        null,
                        null,
                        null,
                        "Note zu " + version,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        Suitability.ANY,
                        plan));
    }

    private String page(String path) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get("/vorlagen/" + slug + path).with(cast.as(town.planner())))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}

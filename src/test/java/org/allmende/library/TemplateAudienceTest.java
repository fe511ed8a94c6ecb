package org.allmende.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Suitability;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Fence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Who sees a template: its own people, those it chose, everybody; what is hidden, its authors and
 * the operator.
 */
@AllmendeTest
class TemplateAudienceTest {

    static final List<String> VIEWS =
            List.of("", "/zeitplan", "/hintergrund", "/versionen", "/datei.yaml", "/datei.json");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired TemplatePublishing publishing;
    @Autowired Templates templates;
    @Autowired JdbcClient jdbc;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town here;
    Cast.Town chosen;
    Cast.Town stranger;

    /** A word and a name that nothing else in the library has. */
    String word;

    @BeforeEach
    void towns() {
        here = cast.town();
        chosen = cast.town();
        stranger = cast.town();
        word = "Quellwort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    @Test
    void whatIsOnesOwnNobodyElseEverSees() throws Exception {
        publish(TemplateAudience.OWN);
        sees(here.worker());
        seesNothing(chosen.planner());
        seesNothing(stranger.operator());
    }

    @Test
    void whatIsForChosenAuthoritiesTheySee() throws Exception {
        publish(TemplateAudience.CHOSEN);
        sees(here.planner());
        sees(chosen.worker());
        seesNothing(stranger.planner());
    }

    @Test
    void theCommonsAreForAll() throws Exception {
        publish(TemplateAudience.COMMONS);
        sees(stranger.worker());
        assertThat(page(stranger.worker(), "/vorlagen/" + slug()))
                .contains("Gepflegt von " + here.name());
    }

    @Test
    void visitorsReadWhatIsForAllAndNothingElse() throws Exception {
        publish(TemplateAudience.CHOSEN);
        seesNothing(null);
        publish("1.1", TemplateAudience.COMMONS);
        seen(null);
        assertThat(page(null, "/vorlagen?thema=" + word)).contains("/vorlagen/" + slug());
        assertThat(page(null, "/vorlagen/" + slug() + "/zeitplan"))
                .contains("Feiertagen von Nordrhein-Westfalen")
                .doesNotContain("Schließtagen");
        assertThat(page(null, "/vorlagen/" + slug()))
                .contains("/vorlagen/" + slug() + "/uebernahme")
                .doesNotContain("/praxiswerte", "/vorschlaege", "/rueckmeldung");
        mvc.perform(get("/vorlagen/" + slug() + "/uebernahme"))
                .andExpect(redirectedUrlPattern("/anmeldung?weiter=*"));
        assertThat(hide(stranger.operator())).isTrue();
        seesNothing(null);
    }

    @Test
    void aNarrowerAudienceTakesItBack() throws Exception {
        publish(TemplateAudience.COMMONS);
        publish("1.1", TemplateAudience.CHOSEN);
        sees(chosen.worker());
        seesNothing(stranger.planner());
        publish("1.2", TemplateAudience.OWN);
        seesNothing(chosen.worker());
    }

    @Test
    void whatIsHiddenItsAuthorsAndTheOperatorSeeWithTheReason() throws Exception {
        publish(TemplateAudience.COMMONS);
        assertThat(hide(stranger.planner())).as("only the operator hides").isFalse();
        sees(chosen.planner());
        assertThat(hide(stranger.operator())).isTrue();
        seesNothing(chosen.planner());
        sees(here.worker());
        sees(stranger.operator());
        assertThat(page(here.worker(), "/vorlagen/" + slug()))
                .contains("ausgeblendet", "Grund: Namen im Text");
    }

    @Test
    void nobodyWritesIntoTheTemplateOfAnother() {
        publish(TemplateAudience.COMMONS);
        assertThatThrownBy(() -> publish(stranger, "2.0", Readership.COMMONS))
                .isInstanceOf(Refused.class);
        cast.within(
                stranger.operator(),
                () -> {
                    assertThat(
                                    changed(
                                            "update template set audience = 'OWN' where slug = '"
                                                    + slug()
                                                    + "'"))
                            .isZero();
                    assertThat(changed("delete from template where slug = '" + slug() + "'"))
                            .isZero();
                });
        assertThatThrownBy(() ->
                        cast.within(
                                stranger.planner(),
                                () ->
                                        changed(
                                                "insert into template (slug, subject, authority) values ('fremd', 'x', '%s')"
                                                        .formatted(here.id()))))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        cast.within(
                                stranger.planner(),
                                () ->
                                        changed(
                                                "insert into template (slug, subject) values ('niemandes', 'x')")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theNameOfWhatOneDoesNotSeeIsTakenAllTheSame() {
        publish(TemplateAudience.OWN);
        assertThatThrownBy(() -> publish(stranger, "1.0", Readership.COMMONS))
                .isInstanceOf(Refused.class);
        assertThat(
                        owner.sql("select count(*) from template where slug = ?")
                                .param(slug())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private void sees(Cast.Member somebody) throws Exception {
        seen(somebody);
        assertThat(lists(somebody)).allMatch(list -> list.contains("/vorlagen/" + slug()));
        assertThat(forMachines(somebody)).contains(slug());
    }

    private void seen(Cast.@Nullable Member somebody) throws Exception {
        for (String view : VIEWS) {
            assertThat(page(somebody, "/vorlagen/" + slug() + view)).as(view).contains(word);
        }
    }

    private void seesNothing(Cast.@Nullable Member somebody) throws Exception {
        for (String view : VIEWS) {
            missing(somebody, "/vorlagen/" + slug() + view);
        }
        if (somebody == null) {
            assertThat(page(null, "/vorlagen?thema=" + word)).doesNotContain(slug());
            return;
        }
        if (somebody.group().mayStartProjects()) {
            missing(somebody, "/vorlagen/" + slug() + "/uebernahme");
        }
        assertThat(forMachines(somebody)).doesNotContain(slug());
        assertThat(lists(somebody)).noneMatch(list -> list.contains(slug()));
        cast.within(
                somebody,
                () ->
                        assertThat(
                                        jdbc.sql(
                                                        "select count(*) from template_version where title = ?")
                                                .param(word)
                                                .query(Integer.class)
                                                .single())
                                .isZero());
    }

    private List<String> lists(Cast.Member somebody) throws Exception {
        return List.of(
                page(somebody, "/vorlagen?thema=" + word),
                page(somebody, "/vorlagen?q=" + word),
                page(somebody, "/suche?q=" + word));
    }

    /** What the API lists. */
    private List<String> forMachines(Cast.Member somebody) {
        return Fence.within(
                somebody.viewer(),
                () ->
                        templates.all(somebody.viewer(), null, 1000).entries().stream()
                                .map(Template::slug)
                                .toList());
    }

    private void missing(Cast.@Nullable Member somebody, String path) throws Exception {
        mvc.perform(as(somebody, get(path))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder as(
            Cast.@Nullable Member somebody, MockHttpServletRequestBuilder request) {
        return somebody == null ? request : request.with(cast.as(somebody));
    }

    private String page(Cast.@Nullable Member somebody, String path) throws Exception {
        return mvc.perform(as(somebody, get(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void publish(TemplateAudience audience) {
        publish("1.0", audience);
    }

    private void publish(String version, TemplateAudience audience) {
        publish(here, version, new Readership(audience, Set.of(chosen.id())));
    }

    private void publish(Cast.Town town, String version, Readership readership) {
        cast.within(
                town.planner(),
                () -> publishing.publish(town.planner().viewer(), document(version), readership));
    }

    private PlanDocument document(String version) {
        var plan = new Plan(List.of(), List.of(Item.task("1", word)), List.of());
        var plain = PlanDocument.of(slug(), version, word, plan);
        return new PlanDocument(
                plain.id(),
                version,
                word,
                word,
                "",
                "CC-BY-4.0",
                "",
                word,
                null,
                "",
                "",
                List.of(),
                List.of(),
                word,
                List.of(),
                Suitability.ANY,
                plan);
    }

    private String slug() {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    private boolean hide(Cast.Member somebody) {
        var done = new boolean[1];
        cast.within(
                somebody,
                () ->
                        done[0] =
                                jdbc.sql(
                                                "select hide_template(id, 'Namen im Text') from template where slug = ?")
                                        .param(slug())
                                        .query(Boolean.class)
                                        .optional()
                                        .orElse(false));
        return done[0];
    }

    private int changed(String sql) {
        return jdbc.sql(sql).update();
    }
}

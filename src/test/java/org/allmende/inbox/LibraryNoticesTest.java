package org.allmende.inbox;

import static org.allmende.inbox.InboxStage.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.adoption.AdoptionRequest;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.drafting.DraftId;
import org.allmende.drafting.DraftStart;
import org.allmende.library.Readership;
import org.allmende.library.StewardNews;
import org.allmende.library.TemplateAudience;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Suitability;
import org.allmende.tenancy.AuthorityId;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@AllmendeTest
class LibraryNoticesTest {

    private static final LocalDate START = LocalDate.of(2026, 5, 4);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired InboxStage stage;
    @Autowired ProjectCast projects;
    @Autowired TemplatePublishing publishing;
    @Autowired TemplateAdoption adoption;
    @Autowired DraftStart drafts;
    @Autowired ApplicationEventPublisher events;

    final String slug = "nachricht-" + UUID.randomUUID();
    Cast.Town owner;
    Cast.Town other;

    @BeforeEach
    void aTemplateForAll() {
        owner = cast.town();
        other = cast.town();
        publish("1.0", Readership.COMMONS);
    }

    @Test
    void itsAuthorsAreToldWhyTheOperatorHidesATemplate() throws Exception {
        String hiding = "/betrieb/vorlagen/" + slug;
        stage.play(
                owner,
                MONDAY,
                () ->
                        sent(
                                other.operator(),
                                post(hiding + "/ausblendung").param("reason", "Namen im Text")));
        assertThat(inbox(owner.planner()))
                .contains("Der Betrieb hat die Vorlage ausgeblendet: „Namen im Text“", "Aushang");
        assertThat(inbox(owner.administrator())).contains("ausgeblendet");
        assertThat(stage.kinds(owner.worker())).isEmpty();
        assertThat(opened(owner.planner())).isEqualTo("/vorlagen/" + slug);
        stage.play(owner, MONDAY, () -> sent(other.operator(), post(hiding + "/einblendung")));
        assertThat(inbox(owner.planner())).contains("Der Betrieb zeigt die Vorlage wieder");
    }

    @Test
    void whoReviewsADraftIsToldAndWhoSentItHearsTheAnswer() throws Exception {
        String draft = "/werkstatt/" + draft();
        stage.play(owner, MONDAY, () -> sent(owner.planner(), publication(draft)));
        assertThat(stage.kinds(owner.planner())).isEmpty();
        assertThat(inbox(owner.administrator())).contains("wartet darauf, dass eine zweite Person");
        assertThat(opened(owner.administrator())).isEqualTo(draft + "/veroeffentlichung");
        stage.play(
                owner,
                MONDAY,
                () ->
                        sent(
                                owner.administrator(),
                                post(draft + "/rueckgabe").param("remark", "Bitte kürzer.")));
        assertThat(inbox(owner.planner())).contains("Der Entwurf kam zurück: „Bitte kürzer.“");
        stage.play(owner, MONDAY, () -> sent(owner.planner(), publication(draft)));
        stage.play(owner, MONDAY, () -> sent(owner.administrator(), post(draft + "/freigabe")));
        assertThat(inbox(owner.planner())).contains("freigegeben und veröffentlicht");
    }

    @Test
    void theProjectHearsOfANewVersionAsLongAsItMaySeeIt() throws Exception {
        ProjectId project = adopted();
        stage.play(other, MONDAY, () -> publish("1.1", Readership.COMMONS));
        assertThat(inbox(other.planner())).contains("gibt es die Version 1.1");
        assertThat(opened(other.planner())).isEqualTo("/projekte/" + project + "/aktualisierung");
        assertThat(stage.kinds(other.worker())).isEmpty();
        int before = stage.kinds(other.planner()).size();
        stage.play(
                other,
                MONDAY,
                () -> publish("1.2", new Readership(TemplateAudience.OWN, Set.of())));
        assertThat(stage.kinds(other.planner())).hasSize(before);
    }

    @Test
    void newsReachThePeopleOfAnotherAuthorityAndTheOperator() throws Exception {
        UUID proposal = UUID.randomUUID();
        stage.play(owner, MONDAY, () -> tell(proposal, owner.id()));
        assertThat(inbox(owner.planner())).contains("Stadt Fern schlägt Verbesserungen vor");
        assertThat(stage.kinds(other.planner())).isEmpty();
        stage.play(owner, MONDAY, () -> tell(UUID.randomUUID(), null));
        assertThat(stage.kinds(owner.operator())).containsExactly("LIBRARY");
        assertThat(stage.kinds(owner.planner())).containsExactly("LIBRARY");
    }

    private void tell(UUID about, @Nullable AuthorityId whom) {
        cast.within(
                other.planner(),
                () ->
                        events.publishEvent(
                                new StewardNews(
                                        other.planner().viewer(),
                                        whom,
                                        List.of(),
                                        about,
                                        "/vorschlaege/" + about,
                                        "Aushang",
                                        "contribution.news.sent",
                                        "Stadt Fern")));
    }

    private void publish(String version, Readership readership) {
        cast.within(
                owner.planner(),
                () ->
                        publishing.publish(
                                owner.planner().viewer(), document(slug, version), readership));
    }

    private DraftId draft() {
        var made = new DraftId[1];
        cast.within(
                owner.planner(),
                () -> made[0] = drafts.from(owner.planner().viewer(), document("neu", "1.0")));
        return made[0];
    }

    private ProjectId adopted() {
        return projects.asPlanner(
                other,
                () ->
                        adoption.adopt(
                                other.planner().viewer(),
                                AdoptionRequest.of(slug, null, AdoptionTerms.startingOn(START)),
                                START));
    }

    private static PlanDocument document(String slug, String version) {
        var plan = new Plan(List.of(), List.of(Item.task("1", "Aushang machen")), List.of());
        return new PlanDocument(
                slug,
                version,
                "Aushang",
                "Beteiligung",
                "Wie ein Aushang entsteht.",
                "CC-BY-4.0",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                Suitability.ANY,
                plan);
    }

    private static MockHttpServletRequestBuilder publication(String draft) {
        return post(draft + "/veroeffentlichung")
                .param("note", "Erste Fassung")
                .param("number", "1.0")
                .param("licence", "CC-BY-4.0")
                .param("audience", "OWN");
    }

    private void sent(Cast.Member member, MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request.with(cast.as(member))).andExpect(status().isSeeOther());
    }

    private String opened(Cast.Member member) throws Exception {
        return mvc.perform(get("/posteingang/" + stage.notice(member)).with(cast.as(member)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String inbox(Cast.Member member) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get("/posteingang").with(cast.as(member)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}

package org.allmende.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Group;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Two authorities in one project. */
@AllmendeTest
class JointProjectTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired JdbcClient jdbc;

    Cast.Town host;
    Cast.Town partner;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void scene() {
        host = cast.town();
        partner = cast.town();
        eakte = projects.eakte(host);
    }

    @Test
    void thePartnerNamesItsPeopleAndTheyWorkAsGuests() throws Exception {
        String joint = accepted("WORKING", "");
        send(
                partner.planner(),
                "/partnerschaften/" + joint + "/personen",
                303,
                "person",
                partner.worker().person().toString(),
                "role",
                "WORKING");
        Cast.Member guest = there();
        see(guest, eakte.path("Auftrag"), "Auftrag");
        send(guest, eakte.path("Auftrag") + "/zustand", 303, "state", "ACTIVE");
        send(guest, eakte.path("Auftrag") + "/titel", 403, "title", "Anders");
        see(host.planner(), eakte.path() + "/partner", partner.name(), "Tarik Kaya");
        see(
                host.planner(),
                eakte.path("Auftrag") + "/rechte",
                "über die Partnerbehörde " + partner.name() + ", Recht „Mitarbeiten“ am Projekt");
        see(partner.worker(), "/projekte", "In anderen Behörden", host.name() + " (ein Projekt)");
        see(partner.worker(), "/mein-tag", host.name() + " (ein Projekt)");
        web.perform(get(eakte.path("Auftrag")).with(cast.as(partner.worker())))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Das gehört zu " + host.name())));
        web.perform(get(eakte.path("Auftrag")).with(cast.as(partner.planner())))
                .andExpect(content().string(not(containsString(host.name()))));
        web.perform(
                        post("/behoerde")
                                .param("behoerde", host.id().toString())
                                .param("weiter", eakte.path("Auftrag"))
                                .with(cast.as(partner.worker())))
                .andExpect(redirectedUrl(eakte.path("Auftrag")));
        web.perform(
                        post("/behoerde")
                                .param("behoerde", host.id().toString())
                                .param("weiter", "//anderswo.example")
                                .with(cast.as(partner.worker())))
                .andExpect(redirectedUrl("/"));
        see(
                host.planner(),
                eakte.path() + "/verlauf",
                "an der Partnerschaft beteiligt: " + partner.name() + ": Tarik Kaya");
    }

    @Test
    void theRightsEndWithThePartnership() throws Exception {
        String joint = accepted("WORKING", "");
        send(
                partner.planner(),
                "/partnerschaften/" + joint + "/personen",
                303,
                "person",
                partner.worker().person().toString(),
                "role",
                "READING");
        send(host.planner(), eakte.path() + "/partner/" + joint + "/ende", 303);
        assertThat(memberships()).isZero();
        see(partner.planner(), "/partnerschaften", "Keine Einladungen");
        send(
                partner.planner(),
                "/partnerschaften/" + joint + "/personen",
                404,
                "person",
                partner.worker().person().toString(),
                "role",
                "READING");
        String again = accepted("READING", "");
        send(
                partner.planner(),
                "/partnerschaften/" + again + "/personen",
                303,
                "person",
                partner.worker().person().toString(),
                "role",
                "READING");
        assertThat(memberships()).isOne();
        send(
                partner.planner(),
                "/partnerschaften/"
                        + again
                        + "/personen/"
                        + partner.worker().person()
                        + "/entfernung",
                303);
        assertThat(memberships()).isZero();
        send(partner.planner(), "/partnerschaften/" + again + "/ende", 303);
    }

    @Test
    void aPartnershipOnAPackageShowsThatPackageOnly() throws Exception {
        String joint = accepted("PLANNING", "1");
        send(
                partner.planner(),
                "/partnerschaften/" + joint + "/personen",
                303,
                "person",
                partner.worker().person().toString(),
                "role",
                "PLANNING");
        Cast.Member guest = there();
        see(guest, eakte.path("Auftrag"), "Auftrag");
        web.perform(get(eakte.path("Aktenplan")).with(cast.as(guest)))
                .andExpect(status().isNotFound());
        send(
                guest,
                eakte.path() + "/elemente",
                303,
                "title",
                "Vom Partner",
                "kind",
                "TASK",
                "parent",
                eakte.item("Vorbereitung").toString());
        web.perform(get(eakte.path("Auftrag")).param("bearbeiten", "").with(cast.as(guest)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"assignees\"")))
                .andExpect(content().string(containsString("Mara Lindner")))
                .andExpect(content().string(not(containsString("Olga Petri"))));
    }

    @Test
    void nobodyGetsMoreThanWasAllowed() throws Exception {
        String joint = accepted("READING", "");
        String people = "/partnerschaften/" + joint + "/personen";
        send(
                partner.planner(),
                people,
                422,
                "person",
                partner.worker().person().toString(),
                "role",
                "WORKING");
        send(
                partner.planner(),
                people,
                422,
                "person",
                partner.worker().person().toString(),
                "role",
                "VISITING");
        send(
                partner.planner(),
                people,
                422,
                "person",
                host.worker().person().toString(),
                "role",
                "READING");
        send(
                partner.planner(),
                people,
                422,
                "person",
                partner.guest().person().toString(),
                "role",
                "READING");
        send(partner.planner(), people, 422);
        send(
                partner.worker(),
                people,
                403,
                "person",
                partner.worker().person().toString(),
                "role",
                "READING");
        send(
                host.planner(),
                people,
                404,
                "person",
                partner.worker().person().toString(),
                "role",
                "READING");
        cast.within(
                cast.town().planner(),
                () -> {
                    for (String call :
                            new String[] {
                                "answer_partnership('%s', true)",
                                "end_partnership('%s')",
                                "drop_partner_person('%s', '" + partner.worker().person() + "')",
                                "name_partner_person('%s', '"
                                        + partner.worker().person()
                                        + "', 'READING')"
                            }) {
                        assertThat(
                                        jdbc.sql("select " + call.formatted(joint))
                                                .query(Boolean.class)
                                                .single())
                                .isFalse();
                    }
                    assertThat(
                                    jdbc.sql("select count(*) from partnership")
                                            .query(Integer.class)
                                            .single())
                            .isZero();
                    assertThat(
                                    jdbc.sql("select count(*) from projects_elsewhere()")
                                            .query(Integer.class)
                                            .single())
                            .isZero();
                });
    }

    @Test
    void anInvitationIsAnsweredOnce() throws Exception {
        invite("WORKING", "", 303);
        invite("WORKING", "", 422);
        String joint = joint();
        send(
                partner.planner(),
                "/partnerschaften/" + joint + "/personen",
                422,
                "person",
                partner.worker().person().toString(),
                "role",
                "READING");
        send(partner.planner(), "/partnerschaften/" + joint + "/antwort", 303, "accepted", "false");
        send(partner.planner(), "/partnerschaften/" + joint + "/antwort", 404, "accepted", "true");
        see(host.planner(), eakte.path() + "/partner", "Noch keine Partnerbehörde");
        send(
                host.planner(),
                eakte.path() + "/partner",
                422,
                "partner",
                "Gibt es nicht",
                "role",
                "READING");
        send(
                host.planner(),
                eakte.path() + "/partner",
                422,
                "partner",
                partner.name(),
                "role",
                "READING",
                "item",
                "4711");
        send(host.planner(), eakte.path() + "/partner", 422);
        send(
                host.worker(),
                eakte.path() + "/partner",
                403,
                "partner",
                partner.name(),
                "role",
                "READING");
        send(
                host.planner(),
                eakte.path() + "/partner",
                422,
                "partner",
                host.name(),
                "role",
                "READING");
    }

    private String accepted(String role, String item) throws Exception {
        invite(role, item, 303);
        String joint = joint();
        see(
                partner.administrator(),
                "/partnerschaften",
                host.name(),
                item.isEmpty() ? "E-Akte-Einführung" : "Vorbereitung");
        send(
                partner.administrator(),
                "/partnerschaften/" + joint + "/antwort",
                303,
                "accepted",
                "true");
        return joint;
    }

    private void invite(String role, String item, int status) throws Exception {
        send(
                host.planner(),
                eakte.path() + "/partner",
                status,
                "partner",
                partner.name(),
                "role",
                role,
                "item",
                item);
    }

    private String joint() {
        return projects.asPlanner(
                host,
                () ->
                        jdbc.sql(
                                        "select id::text from partnership where project = ? and ended_at is null")
                                .param(eakte.id().value())
                                .query(String.class)
                                .single());
    }

    private int memberships() {
        return projects.asPlanner(
                host,
                () ->
                        jdbc.sql(
                                        "select count(*) from membership where partner is not null and ended_at is null")
                                .query(Integer.class)
                                .single());
    }

    /** The partner's worker, acting for the host. */
    private Cast.Member there() {
        var worker = partner.worker();
        return new Cast.Member(
                host.id(), worker.person(), worker.name(), worker.email(), Group.GUEST, false);
    }

    private void see(Cast.Member who, String path, String... words) throws Exception {
        var answer = web.perform(get(path).with(cast.as(who))).andExpect(status().isOk());
        for (String word : words) {
            answer.andExpect(content().string(containsString(word)));
        }
    }

    private void send(Cast.Member who, String path, int status, String... form) throws Exception {
        var request = post(path);
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        web.perform(request.with(cast.as(who))).andExpect(status().is(status));
    }
}

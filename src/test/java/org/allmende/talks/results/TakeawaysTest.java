package org.allmende.talks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.talks.TalkCast;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Takeaways, and the tasks that become of them. */
@AllmendeTest
class TakeawaysTest {

    static final String WORDS = "Vertretung als Pflichtfeld einführen";

    @Autowired MockMvc mvc;
    @Autowired TalkCast talks;
    @Autowired ResultCast results;
    @Autowired ProjectCast projects;

    Cast.Town here;
    String session;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void aSessionAndAProject() throws Exception {
        here = talks.verifiedTown();
        results.series();
        session = results.session("OPEN", "Wer scannt schon ersetzend?");
        add(WORDS, "/vorlagen/e-akte-einfuehrung#2.3");
        eakte = projects.eakte(here);
    }

    @Test
    void aTakeawayBecomesATaskThatLinksBackAndOneUndoTakesItBack() throws Exception {
        assertThat(talks.page(mvc, here.planner(), taking()))
                .contains("E-Akte-Einführung", "Weiter");
        assertThat(talks.page(mvc, here.planner(), taking() + "?projekt=" + eakte.id()))
                .contains("Vorbereitung", "Konzeption", WORDS);
        String task =
                take(here.planner(), eakte, eakte.item("Vorbereitung").toString())
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        String page = talks.page(mvc, here.planner(), task);
        assertThat(page).contains(WORDS, session, "/vorlagen/e-akte-einfuehrung#2.3");
        assertThat(projects.tree(here, eakte.id())).contains("." + WORDS);
        assertThat(talks.page(mvc, here.planner(), session))
                .contains("von einer Verwaltung übernommen", "Bei uns:");
        assertThat(talks.page(mvc, null, session))
                .contains("von einer Verwaltung übernommen")
                .doesNotContain("Bei uns:", "Impuls übernehmen");
        talks.sent(
                mvc,
                here.planner(),
                eakte.path() + "/verlauf/" + projects.lastChange(here, eakte.id()) + "/ruecknahme",
                List.of());
        assertThat(projects.tree(here, eakte.id())).doesNotContain("." + WORDS);
        assertThat(talks.page(mvc, null, session)).doesNotContain("übernommen");
    }

    @Test
    void administrationsAreCountedAndNotTasks() throws Exception {
        Cast.Town there = talks.verifiedTown();
        ProjectCast.Eakte other = projects.eakte(there);
        take(here.planner(), eakte, "");
        take(here.planner(), eakte, "");
        take(there.planner(), other, "");
        assertThat(talks.page(mvc, null, session)).contains("von 2 Verwaltungen übernommen");
        assertThat(talks.page(mvc, there.planner(), session)).doesNotContain(eakte.id().toString());
    }

    @Test
    void onlyWhereOneMayPlan() throws Exception {
        Cast.Town there = talks.verifiedTown();
        take(there.planner(), eakte, "").andExpect(status().isNotFound());
        take(here.worker(), eakte, "").andExpect(status().isForbidden());
        ProjectCast.Eakte other = projects.eakte(there);
        take(here.planner(), eakte, other.item("Vorbereitung").toString())
                .andExpect(status().isNotFound());
        take(here.planner(), eakte, "kein Paket").andExpect(status().isNotFound());
        talks.opened(mvc, there.planner(), taking() + "?projekt=" + eakte.id())
                .andExpect(status().isNotFound());
        talks.sent(mvc, here.planner(), taking(), List.of("projekt", ""))
                .andExpect(status().isUnprocessableContent());
        talks.sent(
                        mvc,
                        here.planner(),
                        taking(),
                        List.of("projekt", eakte.id().toString(), "title", "a".repeat(301)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void linksLeadToThisServerOnly() throws Exception {
        for (String address :
                List.of(
                        "https://anderswo.example/vorlagen/x",
                        "javascript:alert(1)",
                        "//anderswo.example",
                        "/betrieb",
                        "/vorlagen/x/../../betrieb",
                        "x".repeat(100_000))) {
            add("Noch ein Impuls", address).andExpect(status().isUnprocessableContent());
        }
        add("kurz", "").andExpect(status().isUnprocessableContent());
        add("a".repeat(201), "").andExpect(status().isUnprocessableContent());
        add("zwei\nZeilen hier", "").andExpect(status().isUnprocessableContent());
        add("Ohne Adresse geht es auch", "").andExpect(redirectedUrl(session));
    }

    @Test
    void whoWritesTheNoteWritesThem() throws Exception {
        talks.sent(mvc, here.planner(), session + "/impulse", List.of("words", "Ein Impuls"))
                .andExpect(status().isForbidden());
        results.documented(mvc, session, here.operator(), here.worker());
        talks.sent(mvc, here.worker(), session + "/impulse", List.of("words", "Ein Impuls"))
                .andExpect(redirectedUrl(session));
        String remove = session + "/impulse/" + takeaway() + "/entfernung";
        talks.sent(mvc, here.planner(), remove, List.of()).andExpect(status().isForbidden());
        take(here.planner(), eakte, "");
        talks.sent(mvc, here.worker(), remove, List.of()).andExpect(redirectedUrl(session));
        talks.sent(mvc, here.worker(), remove, List.of()).andExpect(status().isNotFound());
        assertThat(projects.tree(here, eakte.id())).contains(WORDS);
    }

    private ResultActions add(String words, String address) throws Exception {
        return talks.sent(
                mvc,
                here.operator(),
                session + "/impulse",
                List.of("words", words, "address", address));
    }

    private ResultActions take(Cast.Member member, ProjectCast.Eakte project, String pack)
            throws Exception {
        return talks.sent(
                mvc,
                member,
                taking(),
                List.of("projekt", project.id().toString(), "paket", pack, "title", WORDS));
    }

    private String taking() {
        return "/talk/impulse/" + takeaway() + "/uebernahme";
    }

    private String takeaway() {
        return results.owner
                .sql("select id::text from talk_takeaway where session = ? and words = ?")
                .params(TalkCast.id(session), WORDS)
                .query(String.class)
                .single();
    }
}

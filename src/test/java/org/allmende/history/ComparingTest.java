package org.allmende.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.ItemKind;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemRemoval;
import org.allmende.work.Priority;
import org.allmende.work.ProjectCast;
import org.allmende.work.TaskEditing;
import org.allmende.work.TaskState;
import org.allmende.work.TaskStateChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class ComparingTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired TaskEditing editing;
    @Autowired TaskStateChange states;
    @Autowired ItemRemoval removal;

    Cast.Town town;
    Viewer planner;
    ProjectCast.Eakte eakte;
    LocalDate weekAgo = LocalDate.now().minusDays(7);

    @BeforeEach
    void aMonthAgo() {
        town = cast.town();
        planner = town.planner().viewer();
        Instant then = Instant.now().minus(Duration.ofDays(30));
        StagedClock.at(
                then,
                () -> {
                    eakte = projects.eakte(town);
                    edit("Auftrag", 0, "Auftrag", LocalDate.of(2027, 3, 5), List.of());
                    return eakte;
                });
    }

    @Test
    void saysWhatBecameOfEachItemAndSumsItUp() throws Exception {
        edit(
                "Auftrag",
                1,
                "Auftrag klären",
                LocalDate.of(2027, 3, 9),
                List.of(town.worker().person()));
        Fence.within(
                planner,
                () ->
                        states.bring(
                                planner,
                                eakte.id(),
                                eakte.item("Aktenplan"),
                                TaskState.DONE,
                                null,
                                LocalDate.now(),
                                Cause.HAND));
        Fence.within(
                planner,
                () -> removal.remove(planner, eakte.id(), eakte.item("Personalrat"), Cause.HAND));
        projects.add(town, eakte.id(), ItemKind.TASK, "Schulung", eakte.item("Konzeption"));
        String page = page(town.guest(), "?stand=" + weekAgo);
        assertThat(page)
                .contains("eine Aufgabe neu, 1 beendet, 1 nach hinten verschoben und 1 gelöscht")
                .contains("Ende 2 Arbeitstage später: 09.03.2027 statt 05.03.2027.")
                .contains("Hieß „Auftrag“.")
                .contains("Ausführend: Tarik Kaya, vorher niemand")
                .contains("<del>Personalrat</del>", "Schulung")
                .contains("0 von 3", "1 von 3")
                .contains("Das letzte Ende liegt 2 Arbeitstage später");
    }

    @Test
    void saysWhenNothingChangedAndWhenThereWasNothingYet() throws Exception {
        assertThat(page(town.guest(), "?stand=" + weekAgo)).contains("nichts geändert");
        assertThat(page(town.guest(), "?stand=" + weekAgo.minusYears(1)))
                .contains("3 Aufgaben neu", "0 von 0");
        assertThat(page(town.guest(), "")).contains("Vergleichen mit dem Stand vom");
    }

    @Test
    void refusesDaysThatAreNoneOrToCome() throws Exception {
        assertThat(refused("quatsch")).contains("quatsch");
        assertThat(refused(LocalDate.now().plusDays(2).toString())).contains("kommt erst noch");
        mvc.perform(get(eakte.path() + "/vergleich").with(cast.as(town.administrator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void asksNoMoreOfTheDatabaseForABiggerProject() throws Exception {
        page(town.guest(), "?stand=" + weekAgo);
        long few = Statements.during(() -> page(town.guest(), "?stand=" + weekAgo));
        for (int i = 0; i < 20; i++) {
            projects.add(town, eakte.id(), ItemKind.TASK, "Nr. " + i, eakte.item("Konzeption"));
        }
        assertThat(Statements.during(() -> page(town.guest(), "?stand=" + weekAgo)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(12);
    }

    private void edit(String title, int version, String to, LocalDate end, List<PersonId> doers) {
        Fence.within(
                planner,
                () ->
                        editing.edit(
                                planner,
                                eakte.id(),
                                eakte.item(title),
                                version,
                                new TaskEditing.Details(
                                        to,
                                        "",
                                        "",
                                        Priority.NORMAL,
                                        null,
                                        doers,
                                        List.of(),
                                        null,
                                        end,
                                        null,
                                        null,
                                        "",
                                        null,
                                        List.of(),
                                        List.of(),
                                        List.of())));
    }

    private String refused(String day) throws Exception {
        return mvc.perform(
                        get(eakte.path() + "/vergleich")
                                .param("stand", day)
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(Cast.Member member, String query) throws Exception {
        return mvc.perform(get(eakte.path() + "/vergleich" + query).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.tenancy.Fence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class HistoryPageTest {

    private static final Pattern UNDO =
            Pattern.compile("action=\"(/projekte/[^\"]+/ruecknahme[^\"]*)\"");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Stage stage;
    @Autowired TaskEditing editing;
    Stage.Set set;

    @BeforeEach
    void setUp() {
        set = stage.set();
    }

    @Test
    void tellsAnAdoptionAsOneSentence() throws Exception {
        assertThat(page("", set.town().planner()))
                .contains(
                        "Mara Lindner hat das Projekt aus der Vorlage „E-Akte-Einführung 1.0“ gestartet.");
    }

    @Test
    void tellsAChangeInOneSentenceWithNamesInsteadOfIds() throws Exception {
        var planner = set.town().planner();
        var item = stage.item(set, "1.1");
        edit(
                "1.1",
                new TaskEditing.Details(
                        "Auftrag",
                        item.description(),
                        item.doneWhen(),
                        Priority.HIGH,
                        planner.person(),
                        List.of(set.town().worker().person()),
                        List.of(),
                        item.startOn(),
                        LocalDate.of(2026, 5, 22),
                        9,
                        50,
                        "10.24",
                        null,
                        item.tags(),
                        item.legalBases(),
                        item.links()));
        assertThat(page("", planner))
                .contains(
                        "Mara Lindner hat den Titel von „Projektauftrag erarbeiten“ in „Auftrag“ geändert")
                .contains(
                        "die Priorität auf „hoch“ gesetzt",
                        "Tarik Kaya zur Ausführung eingetragen und Mara Lindner ausgetragen")
                .contains(
                        "das Ende von ",
                        " verschoben",
                        " und das Aktenzeichen „10.24“ eingetragen.")
                .doesNotContain("die Verantwortung");
    }

    @Test
    void takesAChangeBackAndTellsThatToo() throws Exception {
        mvc.perform(
                        post(set.path("1.1") + "/titel")
                                .with(cast.as(set.town().planner()))
                                .param("title", "Auftrag"))
                .andExpect(status().isSeeOther());
        var undo = UNDO.matcher(page("", set.town().planner()).replace("&amp;", "&"));
        assertThat(undo.find()).isTrue();
        mvc.perform(post(URI.create(undo.group(1))).with(cast.as(set.town().planner())))
                .andExpect(status().isSeeOther());
        assertThat(stage.item(set, "1.1").title()).isEqualTo("Projektauftrag erarbeiten");
        String page = page("", set.town().planner());
        assertThat(page)
                .contains(
                        "Mara Lindner hat etwas zurückgenommen und damit den Titel von „Auftrag“ in „Projektauftrag erarbeiten“ geändert.");
        // The first change was overtaken: only the undo can still be taken back.
        assertThat(UNDO.matcher(page).results().count()).isEqualTo(1);
    }

    @Test
    void tellsTheDeletionOfAPackageAsOneSentence() throws Exception {
        mvc.perform(post(set.path("1") + "/loeschung").with(cast.as(set.town().planner())))
                .andExpect(status().isSeeOther());
        assertThat(page("", set.town().planner()))
                .contains(
                        "Mara Lindner hat gelöscht und 3 weitere Elemente mit.",
                        "Vorbereitung (gelöscht)");
    }

    @Test
    void offersNoWayBackToThoseWhoMayNotGoIt() throws Exception {
        mvc.perform(
                        post(set.path("1.1") + "/titel")
                                .with(cast.as(set.town().planner()))
                                .param("title", "Auftrag"))
                .andExpect(status().isSeeOther());
        assertThat(page("", set.town().worker())).doesNotContain("/ruecknahme");
        mvc.perform(
                        post(set.path("1.2") + "/zustand")
                                .with(cast.as(set.town().planner()))
                                .param("state", "ACTIVE"))
                .andExpect(status().isSeeOther());
        assertThat(page("", set.town().worker())).contains("/ruecknahme");
        assertThat(page("", set.town().guest())).doesNotContain("/ruecknahme");
    }

    @Test
    void narrowsToAPersonAndToAnItem() throws Exception {
        mvc.perform(
                        post(set.path("1.2") + "/kommentare")
                                .with(cast.as(set.town().worker()))
                                .param("comment", "Termin steht"))
                .andExpect(status().isSeeOther());
        assertThat(page("?person=" + set.town().worker().person(), set.town().planner()))
                .contains("Termin steht")
                .doesNotContain("gestartet.");
        assertThat(page("?element=" + set.items().get("1.2"), set.town().planner()))
                .contains("Termin steht")
                .doesNotContain("gestartet.");
        assertThat(page("?element=" + set.items().get("1.1"), set.town().planner()))
                .contains("Noch keine Änderungen");
        mvc.perform(get(set.path() + "/verlauf?person=quatsch").with(cast.as(set.town().planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void turnsItsPagesByTheLastChange() throws Exception {
        for (int i = 1; i <= 45; i++) {
            mvc.perform(
                    post(set.path("1.1") + "/kommentare")
                            .with(cast.as(set.town().worker()))
                            .param("comment", "Satz " + i + "."));
        }
        String first = page("", set.town().planner());
        assertThat(first).contains("„Satz 45“", "„Satz 6“").doesNotContain("„Satz 5“");
        var next = Pattern.compile("href=\"[^\"]*/verlauf(\\?vor=[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(page(next.group(1), set.town().planner()))
                .contains("„Satz 5“", "„Satz 1“", "gestartet.")
                .doesNotContain("„Satz 6“", "vor=");
    }

    @Test
    void asksNoMoreOfTheDatabaseWhenThereIsMoreToTell() throws Exception {
        page("", set.town().planner());
        long few = Statements.during(() -> page("", set.town().planner()));
        for (int i = 1; i <= 5; i++) {
            mvc.perform(
                    post(set.path("1.1") + "/kommentare")
                            .with(cast.as(set.town().worker()))
                            .param("comment", "Satz " + i + "."));
        }
        assertThat(Statements.during(() -> page("", set.town().planner()))).isEqualTo(few);
    }

    @Test
    void isNotThereForStrangers() throws Exception {
        mvc.perform(get(set.path() + "/verlauf").with(cast.as(set.town().administrator())))
                .andExpect(status().isNotFound());
        mvc.perform(get(set.path() + "/verlauf").with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
    }

    private void edit(String key, TaskEditing.Details details) {
        var viewer = set.town().planner().viewer();
        Fence.within(
                viewer,
                () -> editing.edit(viewer, set.project(), set.items().get(key), 0, details));
    }

    private String page(String query, Cast.Member member) throws Exception {
        return mvc.perform(get(set.path() + "/verlauf" + query).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

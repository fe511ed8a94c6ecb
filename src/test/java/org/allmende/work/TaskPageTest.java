package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class TaskPageTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Stage stage;
    Stage.Set set;

    @BeforeEach
    void setUp() {
        set = stage.set();
    }

    @Test
    void showsWhatTheTaskIsWhoDoesItAndWhen() throws Exception {
        String page = page("1.1", set.town().planner());
        assertThat(page)
                .contains(
                        "<h1>Projektauftrag erarbeiten</h1>",
                        "Nr. 2",
                        "<strong>klären</strong>",
                        "Auftrag ist unterschrieben")
                .contains(
                        "Mara Lindner",
                        "Rollen",
                        "Projektleitung",
                        "Personalrat",
                        "noch nicht besetzt",
                        "10 Arbeitstage",
                        "50:00 Std.")
                .contains(
                        "Ziele abgestimmt",
                        "0 von 2",
                        "https://example.org/muster",
                        "Personalrat beteiligen")
                .contains("Aus der Vorlage „E-Akte-Einführung 1.0“, Schritt 1.1");
    }

    @Test
    void saysWhatALegalPeriodIsAndWhereTheLawWasChecked() throws Exception {
        assertThat(page("1.3", set.town().planner()))
                .contains(
                        "Gesetzliche Frist oder Wartezeit: 35 Kalendertage",
                        "wird nicht gekürzt",
                        "§ 15 Abs. 2 VgV");
        assertThat(page("1.2", set.town().planner()))
                .contains("§ 79 LPVG", "zuletzt geprüft am 02.03.2026", "Beruht auf Landesrecht");
    }

    @Test
    void sumsUpAPackageAndListsWhatItHolds() throws Exception {
        assertThat(page("1", set.town().planner()))
                .contains("0 von 3 erledigt", "Projektauftrag erarbeiten", "Angebotsfrist");
    }

    @Test
    void givesThoseWhoOnlyReadNoButtons() throws Exception {
        String page = page("1.1", set.town().guest());
        assertThat(page)
                .contains("Ziele abgestimmt")
                .doesNotContain(
                        "/zustand", "/teilaufgaben", "/kommentare\"", "?bearbeiten", "/vorgaenger");
    }

    @Test
    void letsThoseWhoWorkTickAndCommentButNotEdit() throws Exception {
        String page = page("1.1", set.town().worker());
        assertThat(page)
                .contains("/zustand", "/teilaufgaben", "/kommentare")
                .doesNotContain("?bearbeiten", "/vorgaenger", "/loeschung");
        mvc.perform(
                        post(set.path("1.1"))
                                .with(cast.as(set.town().worker()))
                                .param("version", "0")
                                .param("title", "x")
                                .param("priority", "NORMAL"))
                .andExpect(status().isForbidden());
    }

    @Test
    void isNotThereForStrangers() throws Exception {
        mvc.perform(get(set.path("1.1")).with(cast.as(set.town().administrator())))
                .andExpect(status().isNotFound());
        mvc.perform(get(set.path("1.1")).with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
        var other = stage.set();
        mvc.perform(
                        get(set.path() + "/elemente/" + other.items().get("1.1"))
                                .with(cast.as(set.town().planner())))
                .andExpect(status().isNotFound());
        mvc.perform(get(set.path() + "/elemente/quatsch").with(cast.as(set.town().planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void asksNoMoreOfTheDatabaseWhenThereIsMoreOnIt() throws Exception {
        var worker = set.town().worker();
        page("1.1", worker);
        long few = Statements.during(() -> page("1.1", worker));
        for (int i = 0; i < 5; i++) {
            mvc.perform(
                            post(set.path("1.1") + "/kommentare")
                                    .with(cast.as(worker))
                                    .param("comment", "Satz " + i))
                    .andExpect(status().isSeeOther());
            mvc.perform(
                            post(set.path("1.1") + "/teilaufgaben")
                                    .with(cast.as(worker))
                                    .param("subtask", "Zeile " + i))
                    .andExpect(status().isSeeOther());
        }
        assertThat(Statements.during(() -> page("1.1", worker)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(30);
    }

    @Test
    void savesTheFormAndOffersTheWayBack() throws Exception {
        form("1.1")
                .param("title", "Auftrag <b>klären</b>")
                .param("end", "2026-05-20")
                .param("assignees", set.town().administrator().person().toString())
                .send()
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(set.path("1.1")));
        var item = stage.item(set, "1.1");
        assertThat(item.title()).isEqualTo("Auftrag <b>klären</b>");
        assertThat(item.endOn()).isEqualTo("2026-05-20");
        assertThat(item.duration().amount()).isEqualTo(12);
        assertThat(page("1.1", set.town().planner()))
                .contains("Auftrag &lt;b&gt;klären&lt;/b&gt;", "Petra Adam");
        // Who is named at a task can see it.
        assertThat(page("1.1", set.town().administrator())).contains("Petra Adam");
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() throws Exception {
        String page =
                form("1.1")
                        .param("title", "")
                        .param("description", "getippt")
                        .param("start", "31.2.2026")
                        .param("effort", "viel")
                        .send()
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .contains(
                        "getippt",
                        "„31.2.2026“ ist kein Datum",
                        "„viel“ ist keine ganze Zahl",
                        "Bitte füllen Sie dieses Feld aus.");
    }

    @Test
    void refusesToShortenALegalPeriodAndToEndBeforeTheStart() throws Exception {
        var period = stage.item(set, "1.3");
        String page =
                form("1.3")
                        .param("start", period.startOn().toString())
                        .param("end", period.startOn().plusDays(3).toString())
                        .send()
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("Eine gesetzliche Frist wird nicht gekürzt");
        form("1.1")
                .param("start", "2026-05-04")
                .param("end", "2026-04-04")
                .send()
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void refusesResponsibilityForThoseWhoDoNotPlan() throws Exception {
        form("1.1")
                .param("responsible", set.town().worker().person().toString())
                .send()
                .andExpect(status().isUnprocessableContent());
        form("1.1")
                .param("assignees", cast.town().worker().person().toString())
                .send()
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsBothVersionsWhenSomebodyWasFaster() throws Exception {
        Form mine = form("1.1").param("title", "Von mir").param("description", "Mein Text");
        form("1.1")
                .param("title", "Von anderen")
                .param("fileReference", "10.1")
                .send()
                .andExpect(status().isSeeOther());
        String page =
                mine.send()
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .contains(
                        "Zwei Fassungen",
                        "Von anderen",
                        "Von mir",
                        "Meine speichern",
                        "Andere behalten");
        // The other's file reference, which I did not touch, travels along.
        assertThat(page)
                .contains(
                        "name=\"fileReference\" value=\"10.1\"",
                        "name=\"version\" value=\"1\"",
                        "Mein Text");
    }

    @Test
    void aClosedTaskIsReopenedBeforeItIsChanged() throws Exception {
        mvc.perform(
                        post(set.path("1.1") + "/zustand")
                                .with(cast.as(set.town().worker()))
                                .param("state", "DONE")
                                .param("zurueck", set.path("1.1")))
                .andExpect(redirectedUrl(set.path("1.1")));
        assertThat(page("1.1", set.town().planner()))
                .contains("Wieder öffnen", "beendet am")
                .doesNotContain("?bearbeiten");
        form("1.1").send().andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(set.path("1.1") + "/teilaufgaben")
                                .with(cast.as(set.town().worker()))
                                .param("subtask", "Noch etwas"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(set.path("1.1") + "/kommentare")
                                .with(cast.as(set.town().worker()))
                                .param("comment", "Gut so"))
                .andExpect(status().isSeeOther());
    }

    /**
     * The form as a browser sends it, at the version that was there at the beginning; fields given
     * here win.
     */
    private Form form(String key) {
        return new Form(stage.item(set, key));
    }

    private final class Form {

        private final String path;
        private final Map<String, String> values = new HashMap<>();

        Form(ProjectItem item) {
            path = item.path();
            values.put("version", "0");
            values.put("title", item.title());
            values.put("description", item.description());
            values.put("doneWhen", item.doneWhen());
            values.put("priority", item.priority().name());
            values.put("start", String.valueOf(item.startOn()));
            values.put("end", String.valueOf(item.endOn()));
            values.put(
                    "workdays",
                    item.duration() == null || item.isPeriod()
                            ? ""
                            : String.valueOf(item.duration().amount()));
        }

        Form param(String name, String value) {
            values.put(name, value);
            return this;
        }

        ResultActions send() throws Exception {
            var request = post(path).with(cast.as(set.town().planner()));
            values.forEach(request::param);
            return mvc.perform(request);
        }
    }

    private String page(String key, Cast.Member member) throws Exception {
        return mvc.perform(get(set.path(key)).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

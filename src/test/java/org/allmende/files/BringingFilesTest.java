package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.TestDatabase;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Bringing files, having them, taking them away. */
@AllmendeTest
class BringingFilesTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired Files files;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void aFileStandsAtItsTaskAndInTheProject() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "Protokoll vom 4. Mai.txt", "Beschlossen.")
                .andExpect(redirectedUrl(eakte.path("Auftrag") + "#dateien"));
        assertThat(page(town.guest(), eakte.path("Auftrag")))
                .contains(
                        "Protokoll vom 4. Mai.txt",
                        "12 Byte",
                        "Tarik Kaya hat die Datei „Protokoll vom 4. Mai.txt“ hinzugefügt.")
                .doesNotContain("data-upload");
        assertThat(page(town.guest(), eakte.path() + "/dateien"))
                .contains(
                        "Protokoll vom 4. Mai.txt",
                        "Nr. 3 · Auftrag",
                        "Tarik Kaya",
                        "Eine Datei, zusammen 12 Byte");
        assertThat(page(town.planner(), eakte.path("Personalrat"))).doesNotContain("Protokoll");
    }

    @Test
    void projectsAndPackagesHaveFilesToo() throws Exception {
        bring(town.worker(), eakte.path(), "Auftrag.txt", "x")
                .andExpect(redirectedUrl(eakte.path() + "/dateien"));
        bring(town.worker(), eakte.path("Vorbereitung"), "Auftrag.txt", "x")
                .andExpect(redirectedUrl(eakte.path("Vorbereitung") + "#dateien"));
        assertThat(page(town.guest(), eakte.path() + "/dateien"))
                .contains("2 Dateien, zusammen 2 Byte");
        assertThat(page(town.guest(), eakte.path() + "/verlauf"))
                .contains("Tarik Kaya hat die Datei „Auftrag.txt“ hinzugefügt.");
    }

    @Test
    void theSameNameBecomesTheNextVersionAndEachCanBeHad() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "Entwurf.txt", "eins");
        bring(town.planner(), eakte.path("Auftrag"), "ENTWURF.txt", "zwei!");
        String file = only();
        assertThat(page(town.guest(), file))
                .contains("Version 2", "Version 1", "ENTWURF.txt", "Tarik Kaya", "Mara Lindner");
        assertThat(page(town.guest(), eakte.path("Auftrag")))
                .contains("eine neue Version der Datei „Entwurf.txt“ hochgeladen");
        mvc.perform(get(file + "/versionen/1").with(cast.as(town.guest())))
                .andExpect(content().string("eins"));
        mvc.perform(get(file + "/versionen/2").with(cast.as(town.guest())))
                .andExpect(content().string("zwei!"));
        mvc.perform(get(file + "/versionen/3").with(cast.as(town.guest())))
                .andExpect(status().isNotFound());
    }

    @Test
    void anotherNameBecomesAVersionOnThePageOfTheFile() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "Entwurf.txt", "eins");
        String file = only();
        mvc.perform(
                        multipart(file + "/versionen")
                                .file(part("Entwurf mit Änderungen.txt", "zwei"))
                                .with(cast.as(town.worker())))
                .andExpect(redirectedUrl(file));
        assertThat(page(town.guest(), file))
                .contains("<h1>Entwurf.txt</h1>", "Entwurf mit Änderungen.txt");
    }

    @Test
    void theSameContentIsStoredOnce() throws Exception {
        String text = "Gleich " + town.id();
        bring(town.worker(), eakte.path("Auftrag"), "eins.txt", text);
        bring(town.worker(), eakte.path("Personalrat"), "zwei.txt", text);
        var elsewhere = cast.town();
        var other = projects.eakte(elsewhere);
        bring(elsewhere.worker(), other.path("Auftrag"), "drei.txt", text);
        String hash = HexFormat.of().formatHex(Intake.sha256().digest(SampleFiles.text(text)));
        Path stored =
                Path.of("target/test-data/files/content", hash.substring(0, 2), hash.substring(2));
        assertThat(stored).hasContent(text);
        assertThat(
                        owner.sql("select count(*) from stored_content where hash = ?")
                                .param(hash)
                                .query(Long.class)
                                .single())
                .isOne();
        assertThat(
                        owner.sql("select count(*) from file_version where hash = ?")
                                .param(hash)
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
    }

    @Test
    void severalAtOnceAreTakenEachForItself() throws Exception {
        String page =
                mvc.perform(
                                multipart(eakte.path("Auftrag") + "/dateien")
                                        .file(part("eins.txt", "1"))
                                        .file(part("leer.txt", ""))
                                        .file(part("zwei.txt", "2"))
                                        .with(cast.as(town.worker())))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .contains(
                        "„leer.txt“ ist leer.",
                        "Die anderen 2 Dateien sind hinzugefügt.",
                        "eins.txt",
                        "zwei.txt");
    }

    @Test
    void nothingChosenEmptyDisguisedAndUnchangedAreRefusedWithASentence() throws Exception {
        mvc.perform(multipart(eakte.path("Auftrag") + "/dateien").with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(containsString("Bitte wählen Sie zuerst eine Datei aus.")));
        mvc.perform(
                        multipart(eakte.path() + "/dateien")
                                .file(new MockMultipartFile("datei", "", null, new byte[0]))
                                .with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(containsString("Bitte wählen Sie zuerst eine Datei aus.")));
        bring(town.worker(), eakte.path("Auftrag"), "leer.txt", "")
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        multipart(eakte.path("Auftrag") + "/dateien")
                                .file(
                                        new MockMultipartFile(
                                                "datei",
                                                "Rechnung.pdf",
                                                "application/pdf",
                                                SampleFiles.program()))
                                .with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "„Rechnung.pdf“ gibt sich als Dokument aus")));
        bring(town.worker(), eakte.path("Auftrag"), "gleich.txt", "x");
        bring(town.worker(), eakte.path("Auftrag"), "gleich.txt", "x")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("derselbe wie in Version 1")));
    }

    @Test
    void aHostileNameIsOnlyAName() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "../../<b>x</b>\u202E.txt", "x")
                .andExpect(status().isSeeOther());
        bring(town.worker(), eakte.path("Auftrag"), "n".repeat(5000) + ".txt", "x")
                .andExpect(status().isSeeOther());
        assertThat(page(town.guest(), eakte.path("Auftrag")))
                .contains("b-.txt", "n".repeat(176) + ".txt")
                .doesNotContain("<b>x", "\u202E");
    }

    @Test
    void strangersSeeNothingAndReadersBringNothing() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "geheim.txt", "x");
        String file = only();
        var stranger = cast.town().planner();
        for (String path :
                List.of(
                        file,
                        file + "/versionen/1",
                        eakte.path() + "/dateien",
                        eakte.path("Auftrag") + "/dateien")) {
            mvc.perform(get(path).with(cast.as(stranger))).andExpect(status().isNotFound());
            mvc.perform(get(path).with(cast.as(town.administrator())))
                    .andExpect(status().isNotFound());
        }
        bring(stranger, eakte.path("Auftrag"), "a.txt", "x").andExpect(status().isNotFound());
        bring(town.guest(), eakte.path("Auftrag"), "a.txt", "x").andExpect(status().isForbidden());
        bring(town.guest(), eakte.path(), "a.txt", "x").andExpect(status().isForbidden());
        mvc.perform(get(file + "/versionen/1").with(cast.as(town.guest())))
                .andExpect(status().isOk());
    }

    @Test
    void aGuestWhoCarriesATaskOutBringsFilesToIt() throws Exception {
        owner.sql("insert into assignee (authority, project, item, person) values (?, ?, ?, ?)")
                .params(
                        town.id().value(),
                        eakte.id().value(),
                        eakte.item("Auftrag").value(),
                        town.guest().person().value())
                .update();
        bring(town.guest(), eakte.path("Auftrag"), "Ergebnis.txt", "x")
                .andExpect(status().isSeeOther());
        bring(town.guest(), eakte.path("Personalrat"), "a.txt", "x")
                .andExpect(status().isForbidden());
    }

    @Test
    void aClosedTaskAndAnArchivedProjectAreOnlyRead() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "alt.txt", "x");
        String file = only();
        projects.set(town, eakte.item("Auftrag"), "state = 'DONE'");
        bring(town.worker(), eakte.path("Auftrag"), "neu.txt", "x")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("öffnet die Aufgabe zuerst wieder")));
        mvc.perform(post(file + "/loeschung").with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
        projects.set(town, eakte.id(), "archived_at = now()");
        bring(town.planner(), eakte.path(), "neu.txt", "x")
                .andExpect(status().isUnprocessableContent());
        assertThat(page(town.planner(), file))
                .contains("Das Projekt ist archiviert")
                .doesNotContain("data-upload");
        mvc.perform(get(file + "/versionen/1").with(cast.as(town.guest())))
                .andExpect(status().isOk());
    }

    @Test
    void whoBroughtItOrPlansTakesItAwayAndBringsItBack() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "meins.txt", "x");
        String file = only();
        var other = cast.member(town.id(), "Nora", "Neu", Group.WORKING);
        owner.sql(
                        "insert into access_grant (authority, project, person, role) values (?, ?, ?, 'WORKING')")
                .params(town.id().value(), eakte.id().value(), other.person().value())
                .update();
        mvc.perform(post(file + "/loeschung").with(cast.as(other)))
                .andExpect(status().isForbidden());
        mvc.perform(post(file + "/loeschung").with(cast.as(town.worker())))
                .andExpect(redirectedUrl(eakte.path("Auftrag") + "#dateien"));
        mvc.perform(get(file).with(cast.as(town.planner()))).andExpect(status().isNotFound());
        mvc.perform(get(file + "/versionen/1").with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(post(file + "/loeschung").with(cast.as(town.worker())))
                .andExpect(status().isNotFound());
        mvc.perform(post(file + "/wiederherstellung").with(cast.as(other)))
                .andExpect(status().isForbidden());
        mvc.perform(post(file + "/wiederherstellung").with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        assertThat(page(town.guest(), file)).contains("meins.txt");
        assertThat(page(town.guest(), eakte.path("Auftrag")))
                .contains(
                        "Tarik Kaya hat die Datei „meins.txt“ gelöscht.",
                        "hat etwas zurückgenommen und damit die Datei „meins.txt“ hinzugefügt.");
    }

    @Test
    void whatWasDeletedDoesNotComeBackOverAnotherOfItsName() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "plan.txt", "alt");
        String old = only();
        mvc.perform(post(old + "/loeschung").with(cast.as(town.worker())));
        bring(town.worker(), eakte.path("Auftrag"), "plan.txt", "neu")
                .andExpect(status().isSeeOther());
        mvc.perform(post(old + "/wiederherstellung").with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("eine andere Datei „plan.txt“")));
    }

    @Test
    void aDownloadIsTheOriginalAndRunsNothing() throws Exception {
        byte[] page = SampleFiles.text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        mvc.perform(
                multipart(eakte.path("Auftrag") + "/dateien")
                        .file(
                                new MockMultipartFile(
                                        "datei", "Übersicht „neu“.html", "image/png", page))
                        .with(cast.as(town.worker())));
        String file = only();
        mvc.perform(get(file + "/versionen/1").with(cast.as(town.guest())))
                .andExpect(content().bytes(page))
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("attachment;")))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        containsString(
                                                "filename*=UTF-8''%C3%9Cbersicht%20%E2%80%9Eneu%E2%80%9C.html")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "default-src 'none'; sandbox; frame-ancestors 'none'"))
                .andExpect(header().longValue("Content-Length", page.length));
        mvc.perform(get(file + "/versionen/1/ansicht").with(cast.as(town.guest())))
                .andExpect(status().isNotFound());
        assertThat(page(town.guest(), file))
                .doesNotContain("/ansicht")
                .contains("Programm oder Webseite");
    }

    @Test
    void aPictureIsShownWhateverItIsCalled() throws Exception {
        byte[] picture = SampleFiles.png(50);
        mvc.perform(
                multipart(eakte.path("Auftrag") + "/dateien")
                        .file(new MockMultipartFile("datei", "Lageplan.html", "text/html", picture))
                        .with(cast.as(town.worker())));
        String file = only();
        assertThat(page(town.guest(), file)).contains(file + "/versionen/1/ansicht");
        String tag =
                mvc.perform(get(file + "/versionen/1/ansicht").with(cast.as(town.guest())))
                        .andExpect(header().string("Content-Type", "image/png"))
                        .andExpect(header().string("Content-Disposition", containsString("inline")))
                        .andExpect(
                                header().string(
                                                "Content-Security-Policy",
                                                containsString("sandbox")))
                        .andExpect(
                                header().string("Cache-Control", not(containsString("no-store"))))
                        .andExpect(content().bytes(picture))
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag");
        mvc.perform(
                        get(file + "/versionen/1/ansicht")
                                .header("If-None-Match", tag)
                                .with(cast.as(town.guest())))
                .andExpect(status().isNotModified());
    }

    @Test
    void aWaitingFileIsGivenToNobodyAndAnInfectedOneIsGone() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "wartet.txt", "wartet " + town.id());
        String file = only();
        state("WAITING");
        mvc.perform(get(file + "/versionen/1").with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("wird noch auf Schadsoftware geprüft")));
        assertThat(page(town.worker(), file))
                .contains("wird geprüft")
                .doesNotContain("/versionen/1\"");
        state("INFECTED");
        mvc.perform(get(file + "/versionen/1").with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent());
        assertThat(page(town.worker(), file)).contains("Der Inhalt ist gelöscht.");
    }

    @Test
    void theListFiltersAndSortsAndItsStateStandsInTheAddress() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "b klein.txt", "x");
        bring(town.worker(), eakte.path("Auftrag"), "a groß.csv", "x;y\n".repeat(100));
        String list = eakte.path() + "/dateien";
        assertThat(page(town.guest(), list + "?suche=KLEIN"))
                .contains("b klein.txt")
                .doesNotContain("a groß.csv");
        assertThat(page(town.guest(), list + "?art=SHEET"))
                .contains("a groß.csv")
                .doesNotContain("b klein.txt");
        assertThat(page(town.guest(), list + "?sortierung=NAME"))
                .containsSubsequence("a groß.csv", "b klein.txt");
        assertThat(page(town.guest(), list + "?sortierung=SIZE"))
                .containsSubsequence("a groß.csv", "b klein.txt");
        assertThat(page(town.guest(), list + "?suche=gibtesnicht"))
                .contains("Keine passende Datei");
        assertThat(page(town.guest(), list + "?seite=99999&art=QUATSCH&sortierung=x&suche=%00"))
                .contains("Keine passende Datei");
    }

    @Test
    void aFileGoesWithItsTaskAndComesBackWithIt() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "dabei.txt", "x");
        String file = only();
        projects.set(town, eakte.item("Auftrag"), "deleted_at = now()");
        assertThat(page(town.planner(), eakte.path() + "/dateien")).doesNotContain("dabei.txt");
        assertThat(page(town.planner(), "/suche?q=dabei")).doesNotContain("dabei.txt");
        mvc.perform(get(file).with(cast.as(town.planner()))).andExpect(status().isNotFound());
        mvc.perform(get(file + "/versionen/1").with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
        projects.set(town, eakte.item("Auftrag"), "deleted_at = null");
        assertThat(page(town.planner(), eakte.path() + "/dateien")).contains("dabei.txt");
    }

    @Test
    void thePagesDoNotGrowWithTheirFiles() throws Exception {
        bring(town.worker(), eakte.path("Auftrag"), "0.txt", "0");
        long taskBefore = queries(eakte.path("Auftrag"));
        long listBefore = queries(eakte.path() + "/dateien");
        for (int i = 1; i < 60; i++) {
            String name = i + ".txt";
            Fence.within(
                    town.worker().viewer(),
                    () ->
                            files.add(
                                    town.worker().viewer(),
                                    eakte.id(),
                                    eakte.item("Auftrag"),
                                    name,
                                    new ByteArrayInputStream(SampleFiles.text(name))));
        }
        assertThat(queries(eakte.path("Auftrag"))).isEqualTo(taskBefore);
        assertThat(queries(eakte.path() + "/dateien"))
                .isEqualTo(listBefore)
                .isLessThanOrEqualTo(12);
        assertThat(page(town.guest(), eakte.path() + "/dateien")).contains("60 Dateien", "seite=2");
        assertThat(page(town.guest(), eakte.path() + "/dateien?seite=2")).contains("0.txt");
    }

    @Test
    void aStoreThatDoesNotAnswerIsASentenceAndLeavesNothing() throws Exception {
        // A file lies where the folder of these contents should be.
        String text = "unmöglich " + town.id();
        String hash = HexFormat.of().formatHex(Intake.sha256().digest(SampleFiles.text(text)));
        Path store = Path.of("target/test-data/files/content");
        Path hidden = store.resolve(hash.substring(0, 2) + "-weg");
        Path blocked = store.resolve(hash.substring(0, 2));
        java.nio.file.Files.createDirectories(blocked);
        java.nio.file.Files.move(blocked, hidden);
        java.nio.file.Files.createFile(blocked);
        try {
            bring(town.worker(), eakte.path("Auftrag"), "a.txt", text)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(
                            content().string(containsString("Der Dateispeicher antwortet nicht.")));
        } finally {
            java.nio.file.Files.delete(blocked);
            java.nio.file.Files.move(hidden, blocked);
        }
        assertThat(
                        owner.sql("select count(*) from file where project = ?")
                                .param(eakte.id().value())
                                .query(Long.class)
                                .single())
                .isZero();
        bring(town.worker(), eakte.path("Auftrag"), "a.txt", text).andExpect(status().isSeeOther());
    }

    private long queries(String path) throws Exception {
        return Statements.during(() -> page(town.worker(), path));
    }

    private void state(String state) {
        owner.sql(
                        "update stored_content set state = ? where hash in (select hash from file_version where project = ?)")
                .params(state, eakte.id().value())
                .update();
    }

    private ResultActions bring(Cast.Member member, String place, String name, String text)
            throws Exception {
        return mvc.perform(
                multipart(place + "/dateien").file(part(name, text)).with(cast.as(member)));
    }

    private static MockMultipartFile part(String name, String text) {
        return new MockMultipartFile(
                "datei", name, "application/octet-stream", SampleFiles.text(text));
    }

    private String page(Cast.Member member, String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The address of the one file there is. */
    private String only() {
        return eakte.path()
                + "/dateien/"
                + owner.sql("select id::text from file where project = ? and deleted_at is null")
                        .param(eakte.id().value())
                        .query(String.class)
                        .single();
    }
}

package org.allmende.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.files.SampleFiles;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AllmendeTest
@RecordApplicationEvents
class TalkingTest {

    private static final Pattern ONE = Pattern.compile("id=\"k-([0-9a-f-]{36})\"");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ApplicationEvents events;

    Cast.Town town;
    ProjectCast.Eakte eakte;
    String task;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
        task = eakte.path("Auftrag");
    }

    @Test
    void namesPeopleAndLinksTasks() throws Exception {
        say(town.planner(), "@Tarik Kaya bitte #3 und #Personalrat ansehen")
                .andExpect(redirectedUrl(task + "#kommentare"));
        assertThat(page(town.worker()))
                .contains("<strong class=\"mention\">&#64;Tarik Kaya</strong>")
                .contains("href=\"" + eakte.path("Personalrat") + "\"");
    }

    @Test
    void tellsThoseWhoAreNamedAnewOnce() throws Exception {
        say(town.planner(), "@Tarik Kaya, @Tarik und @Mara").andExpect(status().isSeeOther());
        assertThat(told())
                .containsExactly(List.of(town.worker().person(), town.planner().person()));
        String comment = "/kommentare/" + first(town.planner());
        post(town.planner(), comment, "comment", "@Tarik Kaya und @Gesa", "version", "0")
                .andExpect(status().isSeeOther());
        assertThat(told().getLast()).containsExactly(town.guest().person());
        say(town.planner(), "Ohne Namen").andExpect(status().isSeeOther());
        assertThat(told()).hasSize(2);
    }

    private List<List<PersonId>> told() {
        return events.stream(Mentioned.class).map(Mentioned::people).toList();
    }

    @Test
    void saysWhoDoesNotSeeTheTaskAndKeepsTheText() throws Exception {
        String refused =
                say(town.planner(), "@Petra Adam schau mal")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(refused)
                .contains("Petra Adam sieht diese Aufgabe nicht", "@Petra Adam schau mal");
        assertThat(page(town.planner())).doesNotContain("schau mal");
    }

    @Test
    void asksWhoIsMeantWhereTwoHaveTheName() throws Exception {
        var second = cast.member(town.id(), "Tarik", "Kaya", Group.WORKING);
        share(second);
        String refused =
                say(town.planner(), "@Tarik Kaya: wann?")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(refused)
                .contains("Wer ist mit „@Tarik Kaya“ gemeint?", second.person().toString());
        post(
                        town.planner(),
                        "/kommentare",
                        "comment",
                        "@Tarik Kaya: wann?",
                        "gemeint",
                        second.person().toString())
                .andExpect(status().isSeeOther());
    }

    @Test
    void showsAPreviewAndSavesNothing() throws Exception {
        String preview =
                post(
                                town.worker(),
                                "/kommentare/vorschau",
                                "comment",
                                "**Fett** für @Mara Lindner und @Petra Adam")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(preview)
                .contains(
                        "<strong>Fett</strong>",
                        "class=\"mention\"",
                        "Petra Adam sieht diese Aufgabe nicht");
        assertThat(page(town.worker())).doesNotContain("<strong>Fett</strong>");
    }

    @Test
    void proposesThoseWhoSeeItAndTasksOfTheProject() throws Exception {
        assertThat(proposals(town.planner(), "@", "ka"))
                .contains("Tarik Kaya")
                .doesNotContain("Petra Adam");
        assertThat(proposals(town.planner(), "@", "ad")).doesNotContain("Petra Adam");
        assertThat(proposals(town.planner(), "#", "pers"))
                .contains("Personalrat", "data-text=\"#4\"");
        assertThat(proposals(town.planner(), "?", "x")).doesNotContain("option");
    }

    @Test
    void aGuestNamesOnlyThoseTheyMeet() throws Exception {
        var visitor = cast.member(town.id(), "Vera", "Gast", Group.GUEST);
        share(visitor);
        say(town.worker(), "Hallo").andExpect(status().isSeeOther());
        assertThat(proposals(visitor, "@", ""))
                .contains("Tarik Kaya", "Mara Lindner")
                .doesNotContain("Gesa Thiel");
        say(visitor, "@Petra Adam und @Tarik").andExpect(status().isSeeOther());
        assertThat(page(visitor))
                .contains("&#64;Tarik</strong>")
                .doesNotContain("&#64;Petra Adam</strong>");
    }

    @Test
    void isEditedWithATrace() throws Exception {
        say(town.worker(), "Bis Freitag").andExpect(status().isSeeOther());
        String comment = "/kommentare/" + first(town.worker());
        assertThat(get(town.worker(), comment)).contains("Bis Freitag", "nie geändert");
        post(town.planner(), comment, "comment", "Bis Montag", "version", "0")
                .andExpect(status().isForbidden());
        post(town.worker(), comment, "comment", " ", "version", "0")
                .andExpect(status().isUnprocessableContent());
        post(town.worker(), comment, "comment", "Bis Montag", "version", "0")
                .andExpect(status().isSeeOther());
        post(town.worker(), comment, "comment", "Bis Dienstag", "version", "0")
                .andExpect(status().isConflict());
        assertThat(page(town.guest())).contains("Bis Montag", "bearbeitet am");
        assertThat(get(town.guest(), comment))
                .contains("Bis Montag", "Bis Freitag")
                .doesNotContain("Bis Dienstag");
        assertThat(history()).contains("Tarik Kaya hat einen Kommentar bearbeitet.");
    }

    @Test
    void isDeletedWithATraceAndComesBack() throws Exception {
        say(town.worker(), "Mein Kennwort").andExpect(status().isSeeOther());
        String comment = "/kommentare/" + first(town.worker());
        post(town.guest(), comment + "/loeschung").andExpect(status().isForbidden());
        post(town.planner(), comment + "/loeschung").andExpect(status().isSeeOther());
        assertThat(page(town.worker()))
                .contains("Kommentar von Tarik Kaya, gelöscht von Mara Lindner")
                .doesNotContain("Mein Kennwort");
        assertThat(history())
                .contains(
                        "einen Kommentar geschrieben, der inzwischen gelöscht ist",
                        "einen Kommentar gelöscht")
                .doesNotContain("Mein Kennwort");
        get(town.worker(), comment, 404);
        post(town.worker(), comment, "comment", "Doch", "version", "0")
                .andExpect(status().isNotFound());
        post(town.worker(), comment + "/wiederherstellung").andExpect(status().isForbidden());
        post(town.planner(), comment + "/wiederherstellung").andExpect(status().isSeeOther());
        assertThat(page(town.worker())).contains("Mein Kennwort");
    }

    @Test
    void reactionsAreGivenAndTakenBack() throws Exception {
        say(town.worker(), "Fertig").andExpect(status().isSeeOther());
        String reactions = "/kommentare/" + first(town.worker()) + "/reaktionen";
        post(town.planner(), reactions, "art", "THANKS").andExpect(status().isSeeOther());
        post(town.worker(), reactions, "art", "THANKS").andExpect(status().isSeeOther());
        assertThat(page(town.guest())).contains("🙏", "Danke: Mara Lindner, Tarik Kaya");
        post(town.worker(), reactions, "art", "THANKS").andExpect(status().isSeeOther());
        assertThat(page(town.planner()))
                .contains("Danke: Mara Lindner")
                .doesNotContain("Mara Lindner, Tarik Kaya");
        post(town.worker(), reactions, "art", "HATE").andExpect(status().isUnprocessableContent());
        post(town.guest(), reactions, "art", "THANKS").andExpect(status().isForbidden());
        post(town.administrator(), reactions, "art", "THANKS").andExpect(status().isNotFound());
    }

    @Test
    void aPictureIsKeptWithTheTaskAndShown() throws Exception {
        String address =
                mvc.perform(
                                multipart(task + "/kommentare/bilder")
                                        .file(
                                                new MockMultipartFile(
                                                        "bild",
                                                        "Bild [1].png",
                                                        "image/png",
                                                        SampleFiles.png(50)))
                                        .with(cast.as(town.worker())))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        String shown =
                URLDecoder.decode(
                        address.substring(address.indexOf('=') + 1), StandardCharsets.UTF_8);
        assertThat(shown)
                .startsWith("![Bild  1 .png](" + eakte.path() + "/dateien/")
                .endsWith("/ansicht)");
        say(town.worker(), "Siehe " + shown).andExpect(status().isSeeOther());
        assertThat(page(town.guest())).contains("<img src=\"" + eakte.path() + "/dateien/");
    }

    @Test
    void aFileThatIsNoPictureIsLinkedAndNothingIsRefused() throws Exception {
        mvc.perform(multipart(task + "/kommentare/bilder").with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        multipart(task + "/kommentare/bilder")
                                .file(
                                        new MockMultipartFile(
                                                "bild", "x.png", "image/png", new byte[0]))
                                .with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(multipart(task + "/kommentare/bilder").with(cast.as(town.guest())))
                .andExpect(status().isForbidden());
    }

    @Test
    void tooManyWithinAMinuteAreRefused() throws Exception {
        for (int i = 0; i < 60; i++) {
            say(town.worker(), "Nr. " + i).andExpect(status().isSeeOther());
        }
        assertThat(
                        say(town.worker(), "noch einer")
                                .andExpect(status().isUnprocessableContent())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("mehr als 60 Kommentare", "noch einer");
        assertThat(page(town.guest()))
                .contains("30 ältere Kommentare", "Nr. 59")
                .doesNotContain("Nr. 29<");
        assertThat(get(town.guest(), "/kommentare")).contains("Nr. 0", "Nr. 59");
    }

    private ResultActions say(Cast.Member member, String text) throws Exception {
        return post(member, "/kommentare", "comment", text);
    }

    private ResultActions post(Cast.Member member, String way, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(task + way).with(cast.as(member));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private void share(Cast.Member member) {
        projects.share(town, eakte.id(), member);
    }

    private String proposals(Cast.Member member, String sign, String typed) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.get(task + "/kommentare/vorschlaege")
                                .with(cast.as(member))
                                .param("zeichen", sign)
                                .param("wort", typed))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String first(Cast.Member member) throws Exception {
        var found = ONE.matcher(page(member));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String page(Cast.Member member) throws Exception {
        return get(member, "");
    }

    private String history() throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.get(eakte.path() + "/verlauf")
                                .with(cast.as(town.planner())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String get(Cast.Member member, String way) throws Exception {
        return get(member, way, 200);
    }

    private String get(Cast.Member member, String way, int expected) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(task + way).with(cast.as(member)))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

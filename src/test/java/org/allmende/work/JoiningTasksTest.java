package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class JoiningTasksTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Stage stage;
    Stage.Set set;

    @BeforeEach
    void setUp() {
        set = stage.set();
    }

    @Test
    void joinsByNumberByChosenLineAndByWords() throws Exception {
        for (String typed :
                new String[] {"4", "#4", "4 · Angebotsfrist", "angebots", "Angebotsfrist"}) {
            join("2.2", typed, "FINISH_START", "")
                    .andExpect(redirectedUrl(set.path("2.2") + "#abhaengigkeiten"));
        }
        assertThat(page("2.2")).contains("Angebotsfrist");
        assertThat(page("1.3")).contains("Nachfolger", "Konzept liegt vor");
    }

    @Test
    void saysKindAndLagInWords() throws Exception {
        join("2.2", "2", "START_START", "-3").andExpect(status().isSeeOther());
        assertThat(page("2.2")).contains("Anfang–Anfang", "3 Arbeitstage Überlappung");
    }

    @Test
    void aCircleIsRefusedAndNamesWhatIsInIt() throws Exception {
        String page = refused("1.1", "Angebotsfrist");
        assertThat(page)
                .contains(
                        "Projektauftrag erarbeiten → Personalrat beteiligen → Angebotsfrist → Projektauftrag erarbeiten");
    }

    @Test
    void aCircleThroughAPackageIsRefusedToo() throws Exception {
        assertThat(refused("1.1", "Aktenplan")).contains("So entstünde ein Kreis");
    }

    @Test
    void waitingForItselfOrItsPackageIsRefused() throws Exception {
        assertThat(refused("1.1", "2")).contains("nicht Vorgänger von sich selbst");
        assertThat(refused("1.1", "1")).contains("nicht Vorgänger von sich selbst");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndKept() throws Exception {
        assertThat(refused("2.1", "Radweg"))
                .contains("heißt nichts so ähnlich wie „Radweg“", "value=\"Radweg\"");
        assertThat(refused("2.2", "er"))
                .contains("Mehrere passen zu „er“", "Projektauftrag erarbeiten");
        assertThat(refused("2.2", "99")).contains("Eine Nummer 99 gibt es");
        assertThat(refused("2.2", "")).contains("Bitte füllen Sie dieses Feld aus.");
    }

    @Test
    void partsThem() throws Exception {
        String way = set.path("1.2") + "/vorgaenger/" + set.items().get("1.1") + "/entfernung";
        mvc.perform(post(way).with(cast.as(set.town().worker()))).andExpect(status().isForbidden());
        mvc.perform(post(way).with(cast.as(set.town().planner()))).andExpect(status().isSeeOther());
        mvc.perform(post(way).with(cast.as(set.town().planner()))).andExpect(status().isNotFound());
    }

    @Test
    void offersTheFormToThoseWhoPlanOnly() throws Exception {
        mvc.perform(get(set.path("2.1") + "/vorgaenger").with(cast.as(set.town().planner())))
                .andExpect(status().isOk());
        mvc.perform(get(set.path("2.1") + "/vorgaenger").with(cast.as(set.town().worker())))
                .andExpect(redirectedUrl(set.path("2.1")));
        mvc.perform(get(set.path("2.1") + "/vorgaenger").with(cast.as(set.town().administrator())))
                .andExpect(status().isNotFound());
        mvc.perform(
                        post(set.path("2.1") + "/vorgaenger")
                                .with(cast.as(set.town().worker()))
                                .param("predecessor", "4"))
                .andExpect(status().isForbidden());
    }

    private ResultActions join(String key, String typed, String kind, String lag) throws Exception {
        return mvc.perform(
                post(set.path(key) + "/vorgaenger")
                        .with(cast.as(set.town().planner()))
                        .param("predecessor", typed)
                        .param("kind", kind)
                        .param("lag", lag)
                        .param("unit", "WORKING_DAYS"));
    }

    private String refused(String key, String typed) throws Exception {
        return join(key, typed, "FINISH_START", "")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String key) throws Exception {
        return mvc.perform(get(set.path(key)).with(cast.as(set.town().planner())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

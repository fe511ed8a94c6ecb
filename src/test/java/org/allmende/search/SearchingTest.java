package org.allmende.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.api.ApiCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class SearchingTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ApiCalls calls;
    @Autowired JdbcClient jdbc;

    Cast.Town town;
    String project;

    /** What other tests wrote, the job would have read by now; it does not run in tests. */
    @BeforeEach
    void theJobHasRun() {
        jdbc.sql("select read_work_words(1000000)").query(Long.class).single();
    }

    @BeforeEach
    void project() throws Exception {
        town = cast.town();
        project =
                id(
                        "/api/v1/projects",
                        "{\"title\":\"Radverkehrskonzept Nord\",\"fileReference\":\"66.10.02\",\"description\":\"Neue Wege für Fahrräder\"}");
    }

    @Test
    void projectsTasksAndTemplatesStandInTheirGroups() throws Exception {
        task("{\"title\":\"Akte zum Radverkehr anlegen\"}");
        search("akte")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(containsString("<h2 id=\"gruppe-aufgaben\">Aufgaben</h2>")))
                .andExpect(content().string(containsString("Akte zum Radverkehr anlegen")))
                .andExpect(content().string(containsString("Radverkehrskonzept Nord · #1")))
                .andExpect(
                        content()
                                .string(containsString("<h2 id=\"gruppe-vorlagen\">Vorlagen</h2>")))
                .andExpect(
                        content().string(containsString("href=\"/vorlagen/e-akte-einfuehrung\"")));
    }

    @Test
    void beginningsFormsNumbersAndReferencesAreFound() throws Exception {
        String task =
                task(
                        "{\"title\":\"Bürgerinnen und Bürger beteiligen\",\"description\":\"Mit **Fragebögen** nach § 3 PlanSiG\",\"fileReference\":\"GR-2027/14\"}");
        for (String words :
                List.of(
                        "Bürger",
                        "bürgerin",
                        "beteilig",
                        "Fragebogen",
                        "PlanSiG",
                        "GR-2027/14",
                        "Burger betei")) {
            search(words).andExpect(content().string(containsString("/elemente/" + task)));
        }
        for (String words : List.of("radverkehr", "66.10.02", "Fahrrad", "NORD")) {
            search(words)
                    .andExpect(
                            content().string(containsString("href=\"/projekte/" + project + "\"")));
        }
    }

    @Test
    void whatIsRenamedOrDeletedIsFoundAsItIs() throws Exception {
        String task = task("{\"title\":\"Zebrastreifen malen\"}");
        search("Zebrastreifen").andExpect(content().string(containsString(task)));
        mvc.perform(
                        calls.sending(
                                town.planner(),
                                HttpMethod.PATCH,
                                "/api/v1/items/" + task,
                                "{\"title\":\"Poller setzen\"}"))
                .andExpect(status().isOk());
        search("Zebrastreifen").andExpect(content().string(not(containsString(task))));
        search("Poller").andExpect(content().string(containsString(task)));
        mvc.perform(calls.as(town.planner(), HttpMethod.DELETE, "/api/v1/items/" + task))
                .andExpect(status().isNoContent());
        search("Poller")
                .andExpect(content().string(not(containsString(task))))
                .andExpect(content().string(containsString("Nichts gefunden")));
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() throws Exception {
        task("{\"title\":\"Geheimplan\"}");
        search("Geheimplan").andExpect(content().string(containsString("Geheimplan</a>")));
        for (Cast.Member stranger :
                List.of(
                        town.administrator(),
                        town.worker(),
                        cast.town().planner(),
                        cast.alsoIn(
                                cast.town().id(),
                                town.planner(),
                                org.allmende.tenancy.Group.PLANNING))) {
            mvc.perform(get("/suche").param("q", "Geheimplan").with(cast.as(stranger)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Geheimplan</a>"))));
        }
        mvc.perform(get("/suche").param("q", "E-Akte").with(cast.as(town.guest())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("gruppe-vorlagen"))));
    }

    @Test
    void theWordsStayInTheirAuthorityAndNobodyWritesThem() throws Exception {
        task("{\"title\":\"Geheimplan\"}");
        search("Geheimplan");
        cast.within(
                cast.town().planner(),
                () ->
                        assertThat(
                                        jdbc.sql("select count(*) from work_words")
                                                .query(Long.class)
                                                .single())
                                .isZero());
        for (String sql : List.of("delete from work_words", "select count(*) from work_unread")) {
            assertThatThrownBy(() ->
                            cast.within(town.planner(), () -> jdbc.sql(sql).query().listOfRows()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void tenOfAGroupAndTheWayToTheRest() throws Exception {
        for (int i = 0; i < 12; i++) {
            task("{\"title\":\"Zebrastreifen %d\"}".formatted(i));
        }
        String page =
                search("Zebrastreifen")
                        .andExpect(content().string(containsString("gruppe=aufgaben")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page.split("class=\"hit\"", -1)).hasSize(11);
        mvc.perform(
                        get("/suche")
                                .param("q", "Zebrastreifen")
                                .param("gruppe", "aufgaben")
                                .with(cast.as(town.planner())))
                .andExpect(result ->
                        assertThat(
                                        result.getResponse()
                                                .getContentAsString()
                                                .split("class=\"hit\"", -1))
                                .hasSize(13));
        long few = Statements.during(() -> search("Zebrastreifen 3"));
        assertThat(Statements.during(() -> search("Zebrastreifen"))).isEqualTo(few);
    }

    @Test
    void tooLittleAndOddWordsGetASentence() throws Exception {
        mvc.perform(get("/suche").with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Wortanfänge")));
        for (String words : List.of("", " ", "a", "§", "%", "' or 1=1 --")) {
            search(words).andExpect(status().isOk());
        }
        search("a").andExpect(content().string(containsString("mindestens zwei")));
        for (String words :
                List.of(
                        "der",
                        "& | ! ( ) : * <-> '",
                        "\\",
                        "\u0000ab",
                        "x".repeat(5000),
                        "<script>alert(1)</script>",
                        "a b c d e f g h i j k l m n o p",
                        "😀😀",
                        "{0}")) {
            search(words)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))));
        }
        mvc.perform(
                        get("/suche")
                                .param("q", "akte")
                                .param("gruppe", "unsinn")
                                .with(cast.as(town.planner())))
                .andExpect(status().isOk());
    }

    private ResultActions search(String words) throws Exception {
        return mvc.perform(get("/suche").param("q", words).with(cast.as(town.planner())));
    }

    private String task(String json) throws Exception {
        return id("/api/v1/projects/" + project + "/items", json);
    }

    private String id(String path, String json) throws Exception {
        return JsonPath.read(
                mvc.perform(calls.sending(town.planner(), HttpMethod.POST, path, json))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
    }
}

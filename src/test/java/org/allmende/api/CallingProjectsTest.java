package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class CallingProjectsTest {

    private static final String PROBLEM = "application/problem+json";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ApiCalls calls;
    @Autowired JdbcClient jdbc;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void aProjectStartsFromATemplateAndIsReadAgain() throws Exception {
        String started =
                body(
                        post(
                                        "/api/v1/projects",
                                        "{\"template\":\"e-akte-einfuehrung\",\"title\":\"E-Akte im Hauptamt\",\"start\":\"2027-01-04\"}")
                                .andExpect(status().isCreated())
                                .andExpect(
                                        header().string(
                                                        "Location",
                                                        startsWith("/api/v1/projects/")))
                                .andExpect(header().exists("ETag"))
                                .andExpect(jsonPath("$.title").value("E-Akte im Hauptamt"))
                                .andExpect(jsonPath("$.start").value("2027-01-04"))
                                .andExpect(jsonPath("$.role").value("PLANNING"))
                                .andExpect(jsonPath("$.items[0].kind").value("PACKAGE"))
                                .andExpect(jsonPath("$.items[0].parent").value(nullValue()))
                                .andExpect(jsonPath("$.items[0].start").value("2027-01-04"))
                                .andExpect(jsonPath("$.items[1].state").value("PLANNED")));
        String id = JsonPath.read(started, "$.id");
        assertThat(JsonPath.<String>read(started, "$.items[1].parent"))
                .isEqualTo(JsonPath.read(started, "$.items[0].id"));
        get("/api/v1/projects/" + id).andExpect(status().isOk()).andExpect(content().json(started));
        get("/api/v1/projects")
                .andExpect(jsonPath("$.projects", hasSize(1)))
                .andExpect(jsonPath("$.projects[0].items").doesNotExist());
    }

    @Test
    void aTargetDateThatIsTooSoonNamesTheEarliest() throws Exception {
        post(
                        "/api/v1/projects",
                        "{\"template\":\"e-akte-einfuehrung\",\"title\":\"x\",\"end\":\""
                                + java.time.LocalDate.now().plusDays(30)
                                + "\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("end"))
                .andExpect(jsonPath("$.errors[0].detail", containsString("20")));
        post(
                        "/api/v1/projects",
                        "{\"template\":\"e-akte-einfuehrung\",\"title\":\"x\",\"end\":\"2030-06-28\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.end").value("2030-06-28"));
    }

    @Test
    void anEmptyProjectGrowsItemByItem() throws Exception {
        String project = project("Radverkehrskonzept");
        String pack =
                id(
                        post(
                                "/api/v1/projects/" + project + "/items",
                                "{\"kind\":\"PACKAGE\",\"title\":\"Bestand\"}"));
        String task =
                id(
                        post(
                                "/api/v1/projects/" + project + "/items",
                                "{\"title\":\"Radwege zählen\",\"parent\":\"%s\",\"start\":\"2027-01-04\",\"workdays\":5,\"description\":\"**gründlich**\"}"
                                        .formatted(pack)));
        get("/api/v1/items/" + task)
                .andExpect(jsonPath("$.kind").value("TASK"))
                .andExpect(jsonPath("$.duration").value("5 AT"))
                .andExpect(jsonPath("$.end").value("2027-01-11"));
        get("/api/v1/projects/" + project)
                .andExpect(jsonPath("$.items[*].title", contains("Bestand", "Radwege zählen")))
                .andExpect(jsonPath("$.items[0].end").value("2027-01-11"));
        get("/api/v1/items/" + pack).andExpect(jsonPath("$.end").value("2027-01-11"));
        call(DELETE, "/api/v1/items/" + pack).andExpect(status().isNoContent());
        get("/api/v1/items/" + task).andExpect(status().isNotFound());
    }

    @Test
    void aChangeNamesOnlyWhatChanges() throws Exception {
        String task = task("Ausschreiben");
        patch(
                        "/api/v1/items/" + task,
                        "{\"start\":\"2027-03-01\",\"end\":\"2027-03-05\",\"priority\":\"HIGH\"}")
                .andExpect(status().isOk());
        patch("/api/v1/items/" + task, "{\"state\":\"ACTIVE\"}")
                .andExpect(jsonPath("$.state").value("ACTIVE"))
                .andExpect(jsonPath("$.priority").value("HIGH"))
                .andExpect(jsonPath("$.start").value("2027-03-01"));
        patch("/api/v1/items/" + task, "{\"start\":null,\"end\":null}")
                .andExpect(jsonPath("$.start").value(nullValue()));
        patch("/api/v1/items/" + task, "{\"state\":\"DONE\"}")
                .andExpect(jsonPath("$.state").value("DONE"));
        patch("/api/v1/items/" + task, "{\"title\":\"Neu\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("Ausschreiben")));
        patch("/api/v1/items/" + task, "{\"state\":\"ACTIVE\",\"title\":\"Neu\"}")
                .andExpect(jsonPath("$.title").value("Neu"));
    }

    @Test
    void itemsMoveWithinTheirProject() throws Exception {
        String project = project("Umzug");
        String items = "/api/v1/projects/" + project + "/items";
        String first = id(post(items, "{\"title\":\"A\"}"));
        String second = id(post(items, "{\"title\":\"B\"}"));
        String pack = id(post(items, "{\"title\":\"P\",\"kind\":\"PACKAGE\"}"));
        patch("/api/v1/items/" + second, "{\"before\":\"" + first + "\"}")
                .andExpect(status().isOk());
        get(items).andExpect(jsonPath("$.items[*].title", contains("B", "A", "P")));
        patch("/api/v1/items/" + first, "{\"parent\":\"" + pack + "\"}")
                .andExpect(jsonPath("$.parent").value(pack));
        patch("/api/v1/items/" + pack, "{\"parent\":\"" + pack + "\"}").andExpect(status().is(422));
        patch("/api/v1/items/" + second, "{\"parent\":\"" + first + "\"}")
                .andExpect(status().is(422));
        patch("/api/v1/items/" + first, "{\"parent\":null}")
                .andExpect(jsonPath("$.parent").value(nullValue()));
    }

    @Test
    void nobodyOverwritesAnothersChangeUnseen() throws Exception {
        String task = task("Gemeinsam");
        String seen = etag("/api/v1/items/" + task);
        mvc.perform(
                        calls.sending(
                                        town.planner(),
                                        PATCH,
                                        "/api/v1/items/" + task,
                                        "{\"title\":\"Eins\"}")
                                .header("If-Match", seen))
                .andExpect(status().isOk());
        mvc.perform(
                        calls.sending(
                                        town.planner(),
                                        PATCH,
                                        "/api/v1/items/" + task,
                                        "{\"title\":\"Zwei\"}")
                                .header("If-Match", seen))
                .andExpect(status().is(412))
                .andExpect(content().contentType(PROBLEM))
                .andExpect(jsonPath("$.detail", containsString("If-Match")));
        mvc.perform(
                        calls.as(town.planner(), DELETE, "/api/v1/items/" + task)
                                .header("If-Match", seen))
                .andExpect(status().is(412));
        mvc.perform(
                        calls.as(town.planner(), DELETE, "/api/v1/items/" + task)
                                .header("If-Match", "unsinn"))
                .andExpect(status().is(412));
        mvc.perform(
                        calls.as(town.planner(), DELETE, "/api/v1/items/" + task)
                                .header("If-Match", etag("/api/v1/items/" + task)))
                .andExpect(status().isNoContent());
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws Exception {
        String task = task("Ruhig");
        String project = "/api/v1/projects/" + project("Ruhig");
        for (String path :
                List.of("/api/v1/items/" + task, project, "/api/v1/templates/e-akte-einfuehrung")) {
            mvc.perform(calls.as(town.planner(), GET, path).header("If-None-Match", etag(path)))
                    .andExpect(status().isNotModified());
        }
        String before = etag(project);
        post(project + "/items", "{\"title\":\"Neu\"}").andExpect(status().isCreated());
        mvc.perform(calls.as(town.planner(), GET, project).header("If-None-Match", before))
                .andExpect(status().isOk());
    }

    @Test
    void listsGoOnWhereTheyEnded() throws Exception {
        String items = "/api/v1/projects/" + project("Lang") + "/items";
        for (int i = 1; i <= 5; i++) {
            post(items, "{\"title\":\"%d\"}".formatted(i)).andExpect(status().isCreated());
        }
        String page =
                body(
                        get(items + "?limit=2")
                                .andExpect(jsonPath("$.items[*].title", contains("1", "2")))
                                .andExpect(
                                        header().string("Link", containsString("rel=\"next\""))));
        String next = JsonPath.read(page, "$.next");
        page = body(get(next).andExpect(jsonPath("$.items[*].title", contains("3", "4"))));
        get(JsonPath.read(page, "$.next"))
                .andExpect(jsonPath("$.items[*].title", contains("5")))
                .andExpect(jsonPath("$.next").value(nullValue()))
                .andExpect(header().doesNotExist("Link"));
        String templates =
                body(
                        get("/api/v1/templates?limit=2")
                                .andExpect(jsonPath("$.templates", hasSize(2))));
        get(JsonPath.read(templates, "$.next")).andExpect(jsonPath("$.templates[0].slug").exists());
        project("Zweites");
        String projects =
                body(
                        get("/api/v1/projects?limit=1")
                                .andExpect(jsonPath("$.projects[0].title").value("Zweites")));
        get(JsonPath.read(projects, "$.next"))
                .andExpect(jsonPath("$.projects[0].title").value("Lang"));
        for (String wrong :
                List.of(
                        "limit=0",
                        "limit=501",
                        "limit=x",
                        "after=%00",
                        "after=%C3%A4",
                        "limit=99999999999999")) {
            get("/api/v1/projects?" + wrong)
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].detail").exists());
        }
        get("/api/v1/projects?after=abc").andExpect(status().is(422));
    }

    @Test
    void aTemplateShowsItsWholePlan() throws Exception {
        get("/api/v1/templates/e-akte-einfuehrung")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value("1.0"))
                .andExpect(jsonPath("$.roles[0].title").exists())
                .andExpect(jsonPath("$.items[0].kind").value("PACKAGE"))
                .andExpect(jsonPath("$.items[1].parent").value("1"))
                .andExpect(jsonPath("$.items[1].duration").exists())
                .andExpect(jsonPath("$.dependencies[0].predecessor").exists());
        String id = JsonPath.read(body(get("/api/v1/templates")), "$.templates[0].id");
        get("/api/v1/templates/" + id).andExpect(status().isOk());
        get("/api/v1/templates/gibt-es-nicht")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(PROBLEM));
        mvc.perform(calls.as(town.guest(), GET, "/api/v1/templates"))
                .andExpect(status().isForbidden());
    }

    @Test
    void strangersFindNothing() throws Exception {
        String project = project("Geheim");
        String task = id(post("/api/v1/projects/" + project + "/items", "{\"title\":\"Geheim\"}"));
        for (Cast.Member stranger :
                List.of(cast.town().planner(), town.administrator(), town.worker())) {
            mvc.perform(calls.as(stranger, GET, "/api/v1/projects/" + project))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.instance").value("/api/v1/projects/" + project));
            mvc.perform(calls.as(stranger, GET, "/api/v1/projects/" + project + "/items"))
                    .andExpect(status().isNotFound());
            mvc.perform(
                            calls.sending(
                                    stranger,
                                    POST,
                                    "/api/v1/projects/" + project + "/items",
                                    "{\"title\":\"x\"}"))
                    .andExpect(status().isNotFound());
            mvc.perform(calls.as(stranger, GET, "/api/v1/items/" + task))
                    .andExpect(status().isNotFound());
            mvc.perform(
                            calls.sending(
                                    stranger, PATCH, "/api/v1/items/" + task, "{\"title\":\"x\"}"))
                    .andExpect(status().isNotFound());
            mvc.perform(calls.as(stranger, DELETE, "/api/v1/items/" + task))
                    .andExpect(status().isNotFound());
        }
        get("/api/v1/items/keine-kennung")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(PROBLEM));
    }

    @Test
    void itemsOfAnotherProjectCannotBeTiedIn() throws Exception {
        String foreign = task("Fremd");
        String items = "/api/v1/projects/" + project("Eigen") + "/items";
        post(items, "{\"title\":\"x\",\"parent\":\"" + foreign + "\"}")
                .andExpect(status().is4xxClientError());
        post(items, "{\"title\":\"x\",\"before\":\"" + foreign + "\"}")
                .andExpect(status().is4xxClientError());
        post(items, "{\"title\":\"x\",\"responsible\":\"" + cast.town().planner().person() + "\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("responsible"));
        get(items).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void aTokenThatReadsDoesNotWriteAndNoTokenDoesNothing() throws Exception {
        String readOnly = "Bearer " + calls.token(town.planner(), "READ");
        mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                        "/api/v1/projects")
                                .header("Authorization", readOnly))
                .andExpect(status().isOk());
        mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                        "/api/v1/projects")
                                .header("Authorization", readOnly)
                                .contentType("application/json")
                                .content("{\"title\":\"x\"}"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(PROBLEM))
                .andExpect(jsonPath("$.title").value("Dieses Token darf nur lesen"));
        mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                "/api/v1/projects"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().exists("WWW-Authenticate"))
                .andExpect(content().contentType(PROBLEM))
                .andExpect(jsonPath("$.type").value("/api#status-401"))
                .andExpect(jsonPath("$.instance").value("/api/v1/projects"));
        mvc.perform(calls.sending(town.worker(), POST, "/api/v1/projects", "{\"title\":\"x\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPageOfItemsCostsTheSameHoweverLongItIs() throws Exception {
        String project = id(post("/api/v1/projects", "{\"template\":\"e-akte-einfuehrung\"}"));
        long few = Statements.during(() -> get("/api/v1/projects/" + project + "/items?limit=2"));
        long many =
                Statements.during(() -> get("/api/v1/projects/" + project + "/items?limit=100"));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> get("/api/v1/projects/" + project)))
                .isLessThanOrEqualTo(7);
    }

    @Test
    void wordsComeInTheLanguageOfThePerson() throws Exception {
        cast.within(
                town.planner(),
                () ->
                        jdbc.sql("update person set language = 'en' where id = ?")
                                .param(town.planner().person().value())
                                .update());
        post("/api/v1/projects", "{}")
                .andExpect(jsonPath("$.errors[0].detail", startsWith("Please")));
    }

    private ResultActions call(org.springframework.http.HttpMethod method, String path)
            throws Exception {
        return mvc.perform(calls.as(town.planner(), method, path));
    }

    private ResultActions get(String path) throws Exception {
        return mvc.perform(calls.as(town.planner(), GET, "/").uri(java.net.URI.create(path)));
    }

    private ResultActions post(String path, String json) throws Exception {
        return mvc.perform(calls.sending(town.planner(), POST, path, json));
    }

    private ResultActions patch(String path, String json) throws Exception {
        return mvc.perform(calls.sending(town.planner(), PATCH, path, json));
    }

    private String project(String title) throws Exception {
        return id(post("/api/v1/projects", "{\"title\":\"" + title + "\"}"));
    }

    private String task(String title) throws Exception {
        return id(
                post(
                        "/api/v1/projects/" + project("Projekt von " + title) + "/items",
                        "{\"title\":\"" + title + "\"}"));
    }

    private String etag(String path) throws Exception {
        return get(path).andExpect(status().isOk()).andReturn().getResponse().getHeader("ETag");
    }

    private static String id(ResultActions created) throws Exception {
        return JsonPath.read(body(created.andExpect(status().isCreated())), "$.id");
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}

package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Random;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Whatever is sent, the answer is a problem with a sentence and never a failure of the server. */
@AllmendeTest
class OddCallsTest {

    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "kind",
                    "parent",
                    "before",
                    "description",
                    "doneWhen",
                    "priority",
                    "state",
                    "pausedUntil",
                    "responsible",
                    "assignees",
                    "start",
                    "end",
                    "workdays",
                    "effortHours",
                    "fileReference",
                    "template",
                    "draft");
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "5000",
                    "1e999",
                    "99999999999999999999999999",
                    "[]",
                    "{}",
                    "[null]",
                    "[[[]]]",
                    "{\"a\":{\"b\":null}}",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"<script>\"",
                    "\"2027-01-04\"",
                    "\"2100-12-31\"",
                    "\"1990-01-01\"",
                    "\"2027-02-30\"",
                    "\"+999999999-12-31\"",
                    "\"TASK\"",
                    "\"DONE\"",
                    "\"STOPPED\"",
                    "\"PAUSED\"",
                    "\"task\"",
                    "\"HIGH\"",
                    "\"PACKAGE\"",
                    "\"MILESTONE\"",
                    "\"00000000-0000-0000-0000-000000000000\"",
                    "\"1-1-1-1-1\"",
                    "[\"1-1-1-1-1\"]",
                    "\"{0}''{\"",
                    "\"e-akte-einfuehrung\"");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ApiCalls calls;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void whatIsNoJsonIsSaidSo() throws Exception {
        for (String odd :
                List.of(
                        "{",
                        "{\"title\":\"a\",}",
                        "{'title':1}",
                        "{\"title\":\"a\"} x",
                        "{\"title\":\"a\",\"title\":\"b\"}",
                        "NaN",
                        "{\"title\":\"\\ud800\"}",
                        "[".repeat(100_000),
                        "{\"a\":" + "9".repeat(5_000) + "}")) {
            send(odd.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.title").exists());
        }
        send(new byte[] {
                    '{',
                    '"',
                    't',
                    'i',
                    't',
                    'l',
                    'e',
                    '"',
                    ':',
                    '"',
                    (byte) 0xff,
                    (byte) 0xfe,
                    '"',
                    '}'
                })
                .andExpect(status().isBadRequest());
        for (String odd : List.of("", "null", "[]", "7", "\"x\"")) {
            send(odd.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].detail").exists());
        }
    }

    @Test
    void whatIsTooMuchIsSentBack() throws Exception {
        send(("{\"title\":\"" + "x".repeat(10_000_000) + "\"}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .andExpect(status().is(413));
        send(("{\"title\":\"" + "x".repeat(900_000) + "\"}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .andExpect(status().is(422));
    }

    @Test
    void onlyJsonIsUnderstoodAndSpoken() throws Exception {
        for (String type :
                List.of(
                        "text/plain",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "application/xml",
                        "quatsch")) {
            mvc.perform(
                            calls.as(town.planner(), POST, "/api/v1/projects")
                                    .header("Content-Type", type)
                                    .content("{\"title\":\"x\"}"))
                    .andExpect(status().is(415))
                    .andExpect(jsonPath("$.detail").exists());
        }
        mvc.perform(calls.as(town.planner(), POST, "/api/v1/projects").content("{\"title\":\"x\"}"))
                .andExpect(status().is(415));
        mvc.perform(
                        calls.sending(town.planner(), POST, "/api/v1/projects", "{\"title\":\"x\"}")
                                .contentType("application/json;charset=utf-8"))
                .andExpect(status().isCreated());
        mvc.perform(calls.sending(town.planner(), PUT, "/api/v1/projects", "{}"))
                .andExpect(status().is(405))
                .andExpect(header().exists("Allow"));
        mvc.perform(
                        calls.as(
                                        town.planner(),
                                        org.springframework.http.HttpMethod.GET,
                                        "/api/v1/projects")
                                .accept("application/xml"))
                .andExpect(status().is(406))
                .andExpect(content().contentType("application/problem+json"));
        mvc.perform(
                        calls.as(
                                town.planner(),
                                org.springframework.http.HttpMethod.GET,
                                "/api/v1/nichts"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"title":"x","farbe":1}                 | farbe
                    {"title":7}                             | title
                    {"title":" "}                           | title
                    {}                                      | title
                    {"title":"x","start":"4.1.2027"}        | start
                    {"title":"x","start":"2027-02-30"}      | start
                    {"title":"x","start":"1066-10-14"}      | start
                    {"title":"x","end":"2027-02-01"}        | end
                    {"template":"e-akte-einfuehrung","start":"2027-01-04","end":"2029-01-04"} | end
                    {"template":"gibt-es-nicht"}            | template
                    {"title":"x","draft":"ja"}              | draft
                    {"title":"x","responsible":"ich"}       | responsible
                    """)
    void whatDoesNotFitIsSaidAtItsField(String json, String field) throws Exception {
        send(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].detail").isNotEmpty())
                .andExpect(jsonPath("$.status").value(422));
    }

    @Test
    void nothingMakesTheServerFail() throws Exception {
        String project =
                JsonPath.read(
                        mvc.perform(
                                        calls.sending(
                                                town.planner(),
                                                POST,
                                                "/api/v1/projects",
                                                "{\"title\":\"x\"}"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(),
                        "$.id");
        String items = "/api/v1/projects/" + project + "/items";
        var targets = new java.util.ArrayList<String>();
        for (String kind : List.of("TASK", "MILESTONE", "PACKAGE")) {
            targets.add(
                    "/api/v1/items/"
                            + JsonPath.read(
                                    mvc.perform(
                                                    calls.sending(
                                                            town.planner(),
                                                            POST,
                                                            items,
                                                            "{\"title\":\"x\",\"kind\":\""
                                                                    + kind
                                                                    + "\"}"))
                                            .andReturn()
                                            .getResponse()
                                            .getContentAsString(),
                                    "$.id"));
        }
        for (String field : FIELDS) {
            for (String value : VALUES) {
                String json = "{\"" + field + "\":" + value + "}";
                for (String target : targets) {
                    fine(mvc.perform(calls.sending(town.planner(), PATCH, target, json)), json);
                }
                fine(
                        mvc.perform(
                                calls.sending(
                                        town.planner(),
                                        POST,
                                        items,
                                        "{\"title\":\"x\"," + json.substring(1))),
                        json);
            }
        }
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var json = new StringBuilder("{\"title\":\"x\"");
            for (int j = 0; j < 4; j++) {
                json.append(",\"")
                        .append(FIELDS.get(1 + random.nextInt(FIELDS.size() - 1)))
                        .append("\":")
                        .append(VALUES.get(random.nextInt(VALUES.size())));
            }
            String body = json.append('}').toString();
            fine(
                    mvc.perform(
                            calls.sending(
                                    town.planner(),
                                    random.nextBoolean() ? PATCH : POST,
                                    random.nextBoolean() ? targets.get(i % 3) : items,
                                    body)),
                    body);
            fine(mvc.perform(calls.sending(town.planner(), POST, "/api/v1/projects", body)), body);
        }
    }

    private static void fine(ResultActions answer, String sent) {
        assertThat(answer.andReturn().getResponse().getStatus()).as(sent).isLessThan(500);
    }

    private ResultActions send(byte[] body) throws Exception {
        return mvc.perform(
                calls.as(town.planner(), POST, "/api/v1/projects")
                        .contentType("application/json")
                        .content(body));
    }
}

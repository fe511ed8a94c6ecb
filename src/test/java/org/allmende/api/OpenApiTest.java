package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.allmende.AllmendeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published description. After a change of the interface: {@code ALLMENDE_OPENAPI=write ./mvnw
 * test -Dtest=OpenApiTest}.
 */
@AllmendeTest
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("docs/api/openapi.json");

    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void theCheckedInDescriptionIsTheOneThatIsServed() throws Exception {
        String served = served() + "\n";
        if ("write".equals(System.getenv("ALLMENDE_OPENAPI"))) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, served);
        }
        assertThat(Files.readString(CHECKED_IN))
                .as("regenerate it, see the comment of this test")
                .isEqualTo(served);
    }

    @Test
    void itNamesEveryRouteThatExistsAndNoOther() throws Exception {
        var existing = new TreeSet<String>();
        routes.getHandlerMethods()
                .forEach((info, handler) -> {
                    for (String path : info.getPatternValues()) {
                        if (path.startsWith("/api/v1/") && !path.contains("openapi.json")) {
                            info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> existing.add(method.name() + " " + path));
                        }
                    }
                });
        var named = new TreeSet<String>();
        JsonNode paths = document().get("paths");
        paths.propertyNames()
                .forEach(path ->
                        paths.get(path)
                                .propertyNames()
                                .forEach(method -> named.add(method.toUpperCase() + " " + path)));
        assertThat(named).isEqualTo(existing).hasSizeGreaterThan(8);
    }

    @Test
    void itIsValidOpenApi31() throws Exception {
        JsonNode document = document();
        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        assertThat(document.at("/info/title").isString()).isTrue();
        assertThat(document.at("/components/securitySchemes/token/scheme").stringValue())
                .isEqualTo("bearer");
        references(document, document);
        JsonNode paths = document.get("paths");
        var ids = new TreeSet<String>();
        for (String path : paths.propertyNames()) {
            for (String method : paths.get(path).propertyNames()) {
                JsonNode operation = paths.get(path).get(method);
                assertThat(ids.add(operation.get("operationId").stringValue()))
                        .as("operationId is unique")
                        .isTrue();
                assertThat(operation.get("summary").stringValue()).isNotBlank();
                assertThat(operation.get("responses").has("401")).as(method + " " + path).isTrue();
                assertThat(operation.get("responses").propertyNames())
                        .anyMatch(status -> status.startsWith("2"));
                assertThat(operation.get("responses").propertyNames())
                        .allMatch(status ->
                                operation.get("responses").get(status).has("$ref")
                                        || operation
                                                .get("responses")
                                                .get(status)
                                                .get("description")
                                                .isString());
                for (String name :
                        path.replaceAll("[^{]*\\{([^}]*)}[^{]*", "$1 ").strip().split(" ")) {
                    if (path.contains("{")) {
                        assertThat(operation.get("parameters").toString())
                                .contains("\"in\":\"path\"")
                                .contains("\"name\":\"" + name + "\"");
                    }
                }
            }
        }
    }

    /** Every {@code $ref} leads somewhere. */
    private static void references(JsonNode document, JsonNode node) {
        if (node.isObject() && node.has("$ref")) {
            String target = node.get("$ref").stringValue();
            assertThat(document.at(target.substring(1)).isMissingNode()).as(target).isFalse();
        }
        node.forEach(child -> references(document, child));
    }

    private JsonNode document() throws Exception {
        return JsonMapper.shared().readTree(served());
    }

    private String served() throws Exception {
        return mvc.perform(get("/api/v1/openapi.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

package org.allmende.api;

import java.util.ArrayList;
import java.util.List;
import org.allmende.api.ApiGuide.Endpoint;
import org.allmende.api.ApiGuide.Field;
import org.allmende.api.ApiGuide.Group;
import org.allmende.api.ApiGuide.Status;
import org.allmende.api.ApiGuide.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns an OpenAPI document into the page that shows it. */
final class ApiGuides {

    private static final List<String> METHODS = List.of("get", "post", "patch", "delete");

    private final JsonNode document;
    private final String server;

    private ApiGuides(JsonNode document, String server) {
        this.document = document;
        this.server = server;
    }

    /**
     * @param server address of this server, for the calls to copy
     */
    static ApiGuide of(byte[] openApi, String server) {
        var document = JsonMapper.shared().readTree(openApi);
        return new ApiGuides(document, server).guide();
    }

    private ApiGuide guide() {
        var groups = new ArrayList<Group>();
        for (JsonNode tag : document.get("tags")) {
            String key = tag.get("name").stringValue();
            groups.add(new Group(key, tag.get("description").stringValue(), endpoints(key)));
        }
        var types = new ArrayList<Type>();
        JsonNode schemas = document.at("/components/schemas");
        schemas.propertyNames()
                .forEach(name ->
                        types.add(
                                new Type(
                                        name,
                                        text(schemas.get(name), "description"),
                                        fields(schemas.get(name)))));
        var problems = new ArrayList<Status>();
        JsonNode responses = document.at("/components/responses");
        responses
                .propertyNames()
                .forEach(name ->
                        problems.add(
                                new Status(
                                        name.replace("Problem", ""),
                                        text(responses.get(name), "description"))));
        return new ApiGuide(
                document.at("/info/description").stringValue(), groups, types, problems);
    }

    private List<Endpoint> endpoints(String tag) {
        var endpoints = new ArrayList<Endpoint>();
        JsonNode paths = document.get("paths");
        for (String path : paths.propertyNames()) {
            for (String method : METHODS) {
                JsonNode operation = paths.get(path).get(method);
                if (operation != null && operation.get("tags").get(0).stringValue().equals(tag)) {
                    endpoints.add(endpoint(path, method, operation));
                }
            }
        }
        return endpoints;
    }

    private Endpoint endpoint(String path, String method, JsonNode operation) {
        var parameters = new ArrayList<Field>();
        for (JsonNode parameter : operation.path("parameters")) {
            parameters.add(
                    parameter(
                            parameter.has("$ref")
                                    ? document.at(text(parameter, "$ref").substring(1))
                                    : parameter));
        }
        var answers = new ArrayList<Status>();
        String gives = null;
        for (String code : operation.get("responses").propertyNames()) {
            JsonNode answer = operation.get("responses").get(code);
            if (!answer.has("$ref")) {
                answers.add(new Status(code, text(answer, "description")));
                gives =
                        code.startsWith("20")
                                ? reference(answer.at("/content/application~1json/schema"))
                                : gives;
            } else {
                answers.add(
                        new Status(
                                code,
                                text(
                                        document.at(text(answer, "$ref").substring(1)),
                                        "description")));
            }
        }
        JsonNode body = operation.at("/requestBody/content/application~1json");
        return new Endpoint(
                text(operation, "operationId"),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                text(operation, "summary"),
                text(operation, "description"),
                parameters,
                reference(body.path("schema")),
                gives,
                answers,
                Curl.of(server, method, path, body.path("examples")));
    }

    private static Field parameter(JsonNode parameter) {
        return field(
                text(parameter, "name"),
                text(parameter, "in"),
                parameter.path("schema"),
                !parameter.path("required").asBoolean(false),
                text(parameter, "description"),
                text(parameter, "example"));
    }

    private static List<Field> fields(JsonNode schema) {
        var fields = new ArrayList<Field>();
        JsonNode properties = schema.path("properties");
        for (String name : properties.propertyNames()) {
            JsonNode property = properties.get(name);
            fields.add(
                    field(
                            name,
                            "",
                            property,
                            false,
                            text(property, "description"),
                            text(property, "example")));
        }
        return fields;
    }

    private static Field field(
            String name,
            String place,
            JsonNode schema,
            boolean optional,
            String description,
            String example) {
        JsonNode one = schema.has("items") ? schema.get("items") : schema;
        var values = new ArrayList<String>();
        schema.path("enum").forEach(value -> values.add(value.asString()));
        String reference = reference(schema.has("items") ? one : schema);
        String type = (schema.has("items") ? "[] " : "") + (reference == null ? type(one) : "");
        return new Field(
                name,
                place,
                type + (isNullable(schema) ? " | null" : ""),
                reference,
                optional,
                description,
                values,
                example);
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.get(0).asString() : type.asString("");
        return schema.has("format") && !text(schema, "format").startsWith("int")
                ? name + " (" + text(schema, "format") + ")"
                : name;
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("type").isArray() && schema.get("type").toString().contains("\"null\"");
    }

    private static @Nullable String reference(JsonNode schema) {
        String target = text(schema, "$ref");
        return target.isEmpty() ? null : target.substring(target.lastIndexOf('/') + 1);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}

package org.allmende.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Adds to each operation which problems it answers with, its entity tags and the way to the next
 * page.
 */
final class DocumentedAnswers implements OpenApiCustomizer {

    private static final Map<Integer, String> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put(400, "Kein gültiges JSON in UTF-8");
        PROBLEMS.put(401, "Es fehlt ein gültiges Token");
        PROBLEMS.put(403, "Das Token oder die Person dahinter darf das nicht");
        PROBLEMS.put(404, "Das gibt es nicht, oder es ist nicht freigegeben");
        PROBLEMS.put(412, "Die Fassung in If-Match ist nicht mehr die gültige");
        PROBLEMS.put(413, "Mehr als 1 MB");
        PROBLEMS.put(415, "Kein application/json");
        PROBLEMS.put(422, "Angaben fehlen oder gehen nicht; errors nennt die Felder");
    }

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas("Problem", problem());
        PROBLEMS.forEach((status, text) ->
                document.getComponents().addResponses("Problem" + status, answer(status, text)));
        var paths = new Paths();
        new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
        document.setPaths(paths);
        paths.forEach((path, item) ->
                item.readOperationsMap()
                        .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        boolean writes = operation.getRequestBody() != null;
        if (operation.getParameters() != null) {
            operation.getParameters().replaceAll(DocumentedAnswers::described);
        }
        boolean one = path.endsWith("}");
        var problems = new ArrayList<>(List.of(401, 403));
        if (path.contains("{")) {
            problems.add(404);
        }
        if (writes) {
            problems.addAll(List.of(400, 413, 415));
        }
        if (writes || !one) {
            problems.add(422);
        }
        if (one && method == PathItem.HttpMethod.GET) {
            operation.addParametersItem(
                    new Parameter()
                            .in("header")
                            .name("If-None-Match")
                            .description(
                                    "ETag der letzten Antwort: gilt sie noch, kommt 304 ohne Inhalt.")
                            .schema(new StringSchema()));
            operation
                    .getResponses()
                    .addApiResponse(
                            "304",
                            new ApiResponse()
                                    .description("Unverändert seit dem ETag in If-None-Match"));
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            problems.add(412);
        }
        good(method, one, operation.getResponses());
        problems.stream()
                .sorted()
                .forEach(status ->
                        operation
                                .getResponses()
                                .addApiResponse(
                                        status.toString(),
                                        new ApiResponse().$ref("Problem" + status)));
    }

    /**
     * What stands in the components is not said again; what the pages of the code leave unsaid is.
     */
    private static Parameter described(Parameter parameter) {
        if (parameter.get$ref() != null) {
            return new Parameter().$ref(parameter.get$ref());
        }
        return switch (parameter.getName()) {
            case "If-Match" ->
                    parameter.description("ETag der gelesenen Fassung: Nur sie wird geändert.");
            case "project" -> parameter.description("Kennung des Projekts");
            case "item" -> parameter.description("Kennung des Elements");
            default -> parameter;
        };
    }

    private static void good(PathItem.HttpMethod method, boolean one, ApiResponses responses) {
        ApiResponse good = Objects.requireNonNullElseGet(responses.get("200"), ApiResponse::new);
        if (method == PathItem.HttpMethod.DELETE) {
            responses.remove("200");
            responses.addApiResponse("204", new ApiResponse().description("Gelöscht"));
        } else if (method == PathItem.HttpMethod.POST) {
            ApiResponse created =
                    Objects.requireNonNullElseGet(responses.get("201"), ApiResponse::new);
            created.description("Angelegt")
                    .addHeaderObject("Location", header("Adresse des Neuen"))
                    .addHeaderObject("ETag", header("Fassung, für If-Match"));
        } else if (one) {
            good.description(method == PathItem.HttpMethod.PATCH ? "Geändert" : "Gelesen")
                    .addHeaderObject("ETag", header("Fassung, für If-Match und If-None-Match"));
        } else {
            good.description("Eine Seite der Liste")
                    .addHeaderObject(
                            "Link",
                            header(
                                    "Adresse der nächsten Seite mit rel=\"next\"; fehlt auf der letzten"));
        }
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static ApiResponse answer(int status, String description) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/api#status-" + status);
        example.put("title", description);
        example.put("status", status);
        example.put("instance", "/api/v1/items/0199a3c2-7a51-7c3e-9d1b-2f6f0c1d2e3f");
        if (status == 422) {
            var error = new LinkedHashMap<String, String>();
            error.put("field", "title");
            error.put("detail", "Bitte füllen Sie dieses Feld aus.");
            example.put("errors", List.of(error));
        }
        var media = new MediaType().schema(new Schema<>().$ref("Problem")).example(example);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", media));
    }

    private static Schema<?> problem() {
        var error =
                new ObjectSchema()
                        .addProperty(
                                "field",
                                new StringSchema()
                                        .description(
                                                "Name des Feldes; leer, wenn es das Ganze betrifft"))
                        .addProperty(
                                "detail",
                                new StringSchema()
                                        .description("Was nicht stimmt und was zu tun ist"));
        return new ObjectSchema()
                .description("Was nicht ging, nach RFC 9457, in der Sprache der Person")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}

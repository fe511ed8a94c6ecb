package org.allmende.feed;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.allmende.plan.PlanFormat;
import org.allmende.shared.Refused;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of feeds and packages: the same that others may fetch. */
final class FeedSchema {

    /** Pages of a feed. */
    static final FeedSchema FEED = new FeedSchema("feed");

    /** Packages: the open plan format. */
    static final FeedSchema PACKAGE = new FeedSchema("package");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Schema schema;

    private FeedSchema(String part) {
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                new String(file(part), StandardCharsets.UTF_8), InputFormat.JSON);
    }

    /**
     * @throws Refused {@code feed.problem.schema} with the first place that does not fit
     */
    void check(byte[] json) {
        var errors = schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
        if (!errors.isEmpty()) {
            var first = errors.getFirst();
            throw new Refused(
                    "feed.problem.schema",
                    first.getInstanceLocation().toString(),
                    first.getKeyword());
        }
    }

    /** Both in one document. */
    static byte[] published() {
        ObjectNode both = (ObjectNode) JSON.readTree(file("both"));
        ObjectNode parts = (ObjectNode) both.get("$defs");
        parts.set("feed", JSON.readTree(file("feed")));
        parts.set("package", JSON.readTree(file("package")));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(both);
    }

    private static byte[] file(String part) {
        try (InputStream stream =
                Objects.requireNonNull(
                        part.equals("package")
                                ? PlanFormat.class.getResourceAsStream(
                                        "/org/allmende/plan/plan.schema.json")
                                : FeedSchema.class.getResourceAsStream(part + ".schema.json"))) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

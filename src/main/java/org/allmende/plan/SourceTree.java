package org.allmende.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.plan.SourceNode.Kind;
import org.allmende.plan.SourceNode.Scalar;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Turns the text of a file into nodes with their places. Files come from strangers: size, depth and
 * number of values are capped, and YAML's aliases are refused, because nine lines of them can stand
 * for a billion values.
 */
final class SourceTree {

    private static final int DEEPEST = 60;
    private static final int MOST_VALUES = 1_000_000;
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(PlanFormat.LARGEST)
                    .maxStringLength(1_000_000)
                    .maxNumberLength(100)
                    .maxTokenCount(2L * MOST_VALUES)
                    .build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .loadSettings(
                            LoadSettings.builder()
                                    .setCodePointLimit(PlanFormat.LARGEST)
                                    .setMaxAliasesForCollections(0)
                                    // Duplicates are found here, where they get a message and a
                                    // place.
                                    .setAllowDuplicateKeys(true)
                                    .build())
                    .build();

    private final JsonParser parser;

    private SourceTree(JsonParser parser) {
        this.parser = parser;
    }

    static SourceNode yaml(String text) {
        return read(YAML, text);
    }

    static SourceNode json(String text) {
        return read(JSON, text);
    }

    private static SourceNode read(TokenStreamFactory factory, String text) {
        if (text.length() > PlanFormat.LARGEST) {
            throw new PlanRefused("plan.format.size", PlanFormat.LARGEST / 1_000_000);
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            var tree = new SourceTree(parser);
            SourceNode root = tree.node(parser.nextToken(), 0);
            if (parser.nextToken() != null) {
                throw tree.refusal("plan.format.several");
            }
            return root;
        } catch (StreamConstraintsException tooMuch) {
            throw placed(new PlanRefused("plan.format.limits"), tooMuch.getLocation());
        } catch (JacksonException broken) {
            PlanRefused refused =
                    placed(new PlanRefused("plan.format.syntax"), broken.getLocation());
            refused.initCause(broken);
            throw refused;
        }
    }

    private SourceNode node(@Nullable JsonToken token, int depth) {
        if (depth > DEEPEST) {
            throw refusal("plan.format.limits");
        }
        return switch (token) {
            case null -> throw refusal("plan.format.empty");
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            case VALUE_STRING -> scalar(Kind.TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN);
            case VALUE_NULL -> scalar(Kind.NOTHING);
            default -> throw refusal("plan.format.syntax");
        };
    }

    private SourceNode mapping(int depth) {
        TokenStreamLocation place = parser.currentTokenLocation();
        Map<String, SourceNode> nodes = new LinkedHashMap<>();
        Map<String, Scalar> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Scalar key = scalar(Kind.TEXT);
            SourceNode value = node(parser.nextToken(), depth + 1);
            if (nodes.putIfAbsent(key.text(), value) != null) {
                throw key.refusal("plan.format.twice", key.text());
            }
            keys.put(key.text(), key);
        }
        return new SourceNode.Mapping(nodes, keys, place.getLineNr(), place.getColumnNr());
    }

    private SourceNode sequence(int depth) {
        TokenStreamLocation place = parser.currentTokenLocation();
        List<SourceNode> nodes = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            nodes.add(node(token, depth + 1));
        }
        return new SourceNode.Sequence(nodes, place.getLineNr(), place.getColumnNr());
    }

    private Scalar scalar(Kind kind) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw refusal("plan.format.alias");
        }
        TokenStreamLocation place = parser.currentTokenLocation();
        String text = parser.getString();
        return new Scalar(text == null ? "" : text, kind, place.getLineNr(), place.getColumnNr());
    }

    private PlanRefused refusal(String code) {
        return placed(new PlanRefused(code), parser.currentTokenLocation());
    }

    private static PlanRefused placed(PlanRefused refused, @Nullable TokenStreamLocation place) {
        return place == null || place.getLineNr() < 1
                ? refused
                : refused.at(place.getLineNr(), place.getColumnNr());
    }
}

package org.allmende.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the open file format {@code allmende/plan/1}: YAML for people, JSON for
 * machines. Reading refuses whatever the format does not know, with line and column; writing gives
 * the same text for the same document, and reading that text gives the document again.
 *
 * <p>Every reading method throws {@link PlanRefused}: {@code plan.format.*} for the file, other
 * codes for the plan.
 */
public final class PlanFormat {

    /**
     * Files and texts beyond this are refused with {@code plan.format.size}: 5 MB, enough for
     * 10,000 items.
     */
    public static final int LARGEST = 5_000_000;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                    .build();

    private PlanFormat() {}

    public static PlanDocument readYaml(String text) {
        return new DocumentReading(SourceTree.yaml(text)).document();
    }

    /** Reads UTF-8; stops at {@link #LARGEST}. Does not close the stream. */
    public static PlanDocument readYaml(InputStream stream) {
        return readYaml(text(stream));
    }

    public static PlanDocument readJson(String text) {
        return new DocumentReading(SourceTree.json(text)).document();
    }

    /** Reads UTF-8; stops at {@link #LARGEST}. Does not close the stream. */
    public static PlanDocument readJson(InputStream stream) {
        return readJson(text(stream));
    }

    /** The document as YAML, ending with a line break. */
    public static String writeYaml(PlanDocument document) {
        return new YamlText().of(new DocumentWriting(document).tree());
    }

    /** The document as indented JSON, ending with a line break. */
    public static String writeJson(PlanDocument document) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new DocumentWriting(document).tree())
                + "\n";
    }

    private static String text(InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new PlanRefused("plan.format.size", LARGEST / 1_000_000);
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new PlanRefused("plan.format.encoding");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

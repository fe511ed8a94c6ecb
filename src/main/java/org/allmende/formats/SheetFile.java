package org.allmende.formats;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Sheets as YAML, for people, and as JSON, for the database. */
final class SheetFile {

    /** What the file does not say or says in words nobody knows is refused with its line. */
    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private SheetFile() {}

    /**
     * @throws JacksonException with its place in the file
     */
    static FormatSheet read(InputStream yaml) {
        return YAML.readValue(yaml, FormatSheet.class);
    }

    static FormatSheet kept(String json) {
        return JSON.readValue(json, FormatSheet.class);
    }

    static String json(FormatSheet sheet) {
        return JSON.writeValueAsString(sheet);
    }
}

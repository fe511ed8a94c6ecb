package org.allmende.work;

import java.util.List;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists of small values that live in one column as JSON. */
final class StoredValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NONE = "[]";

    private StoredValues() {}

    static List<LegalBasis> legalBases(String json) {
        return NONE.equals(json)
                ? List.of()
                : JSON.readValue(json, new TypeReference<List<LegalBasis>>() {});
    }

    static List<Link> links(String json) {
        return NONE.equals(json)
                ? List.of()
                : JSON.readValue(json, new TypeReference<List<Link>>() {});
    }

    static String text(List<?> values) {
        return values.isEmpty() ? NONE : JSON.writeValueAsString(values);
    }
}

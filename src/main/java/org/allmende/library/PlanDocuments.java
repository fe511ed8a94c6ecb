package org.allmende.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The parsed documents of versions. Versions never change, so what was read once stays true;
 * reading one of 500 items anew would cost more than everything else on its page.
 */
@Component
class PlanDocuments {

    /**
     * So many at most; a library of more than this many templates in daily use reads some of them
     * again.
     */
    private static final int ROOM = 200;

    private final JdbcClient jdbc;
    private final Map<UUID, PlanDocument> read = new ConcurrentHashMap<>();

    PlanDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PlanDocument of(UUID version) {
        PlanDocument known = read.get(version);
        if (known != null) {
            return known;
        }
        PlanDocument document = PlanFormat.readJson(text(version));
        if (read.size() >= ROOM) {
            read.clear();
        }
        read.put(version, document);
        return document;
    }

    /** Those of several versions; what was not read before, by one query. */
    Map<UUID, PlanDocument> of(Collection<UUID> versions) {
        Map<UUID, PlanDocument> found = new HashMap<>(read);
        found.keySet().retainAll(versions);
        UUID[] missing =
                versions.stream().filter(each -> !found.containsKey(each)).toArray(UUID[]::new);
        if (missing.length > 0) {
            jdbc.sql("select id, document::text from template_version where id = any(:missing)")
                    .param("missing", missing)
                    .query((row, number) ->
                            Map.entry(
                                    row.getObject(1, UUID.class),
                                    PlanFormat.readJson(row.getString(2))))
                    .list()
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    private String text(UUID version) {
        return jdbc.sql("select document::text from template_version where id = :version")
                .param("version", version)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}

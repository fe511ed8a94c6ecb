package org.allmende.library;

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

    private String text(UUID version) {
        return jdbc.sql("select document::text from template_version where id = :version")
                .param("version", version)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}

package org.allmende.drafting;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A draft of the town with one task, changed once. */
@Component
class DraftingMatrixFixture implements MatrixFixture {

    private static final String DOCUMENT =
            """
            {"format": "allmende/plan/1", "id": "x", "version": "1.0", "title": "X",
             "items": [{"key": "a", "title": "A", "duration": "1 AT"}]}
            """;

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "draft",
                this::draft,
                "/werkstatt/{draft}/eintraege/{key}#key",
                town -> "a",
                "/werkstatt/{draft}/eintraege/{key}/platz#key",
                town -> "a",
                "/werkstatt/{draft}/eintraege/{key}/loeschung#key",
                town -> "a",
                "/werkstatt/{draft}/ruecknahme/{version}#version",
                town -> "0");
    }

    private String draft(Cast.Town town) {
        UUID id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into template_draft (authority, id, version, document, changed_by, changed_at)
                        values (:authority, :id, 1, :document::jsonb, :person, now())
                        """)
                .param("id", id)
                .param("authority", town.id().value())
                .param("document", DOCUMENT)
                .param("person", town.planner().person().value())
                .update();
        owner.sql(
                        "insert into template_draft_step (authority, draft, version, document) values (:authority, :id, 0, :document::jsonb)")
                .param("authority", town.id().value())
                .param("id", id)
                .param("document", DOCUMENT)
                .update();
        return id.toString();
    }
}

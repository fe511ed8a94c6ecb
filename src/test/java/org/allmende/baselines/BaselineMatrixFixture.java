package org.allmende.baselines;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the town's project: a Basisplan, one that was put away, and something to keep. */
@Component
class BaselineMatrixFixture implements MatrixFixture {

    private static final String RESTORING =
            "/projekte/{project}/steuerung/basisplaene/{baseline}/wiederherstellung";

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "baseline",
                town -> add(town, false),
                RESTORING + "#baseline",
                town -> add(town, true));
    }

    private String add(Cast.Town town, boolean removed) {
        UUID id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into baseline (authority, project, id, origin, name, reason, person, at, removed_at)
                        select authority, id, :id, 'HAND', 'Beschluss', '', :person, now(), case when :removed then now() end
                        from project where authority = :authority
                        """)
                .param("id", id)
                .param("removed", removed)
                .param("person", town.planner().person().value())
                .param("authority", town.id().value())
                .update();
        return id.toString();
    }
}

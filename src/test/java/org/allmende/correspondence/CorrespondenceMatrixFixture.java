package org.allmende.correspondence;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CorrespondenceMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final Cast cast;

    CorrespondenceMatrixFixture(Cast cast) {
        this.cast = cast;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "conversation",
                town -> askedOfThePlanner(town).toString(),
                "complaint",
                this::report);
    }

    private UUID askedOfThePlanner(Cast.Town town) {
        var id = UUID.randomUUID();
        Cast.Member asker = cast.town().worker();
        owner.sql(
                        """
                        insert into conversation (id, asker, asker_authority, asker_name, asker_seen_at, asked, asked_authority, asked_name,
                            about, about_path, started_at, last_at)
                        values (?, ?, ?, 'Jana Berg', now(), ?, ?, 'Mara Lindner', 'E-Akte', '/vorlagen/e-akte', now(), now())
                        """)
                .params(
                        id,
                        asker.person().value(),
                        asker.authority().value(),
                        town.planner().person().value(),
                        town.id().value())
                .update();
        owner.sql(
                        "insert into conversation_message (conversation, person, words, written_at) values (?, ?, 'Guten Tag', now())")
                .params(id, asker.person().value())
                .update();
        return id;
    }

    private String report(Cast.Town town) {
        var id = UUID.randomUUID();
        owner.sql(
                        "insert into conversation_report (id, conversation, person, reason, reported_at) values (?, ?, ?, 'Werbung', now())")
                .params(id, askedOfThePlanner(town), town.planner().person().value())
                .update();
        return id.toString();
    }
}

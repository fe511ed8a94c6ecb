package org.allmende.signoff;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At the newest task: a round begun by the planner that waits for the worker. */
@Component
class SignoffMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("signoff", this::signoff, "signing", this::step);
    }

    private String signoff(Cast.Town town) {
        UUID id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into signoff (authority, project, item, id, round, sequence, subject, initiator, started_at)
                        select authority, project, id, ?, 1, 'ORDERED', 'Entwurf', ?, now() from item
                        where authority = ? order by number desc limit 1
                        """)
                .params(id, town.planner().person().value(), town.id().value())
                .update();
        UUID step = UUID.randomUUID();
        owner.sql(
                        "insert into signoff_step (authority, project, signoff, id, position) select authority, project, id, ?, 1 from signoff where id = ?")
                .params(step, id)
                .update();
        owner.sql(
                        "insert into signoff_signer (authority, project, step, person) select authority, project, id, ? from signoff_step where id = ?")
                .params(town.worker().person().value(), step)
                .update();
        return id.toString();
    }

    private String step(Cast.Town town) {
        return owner.sql(
                        """
                        select t.id::text from signoff_step t join signoff s on s.id = t.signoff
                        where s.authority = ? order by s.started_at desc limit 1
                        """)
                .param(town.id().value())
                .query(String.class)
                .single();
    }
}

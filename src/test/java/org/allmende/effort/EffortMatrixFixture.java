package org.allmende.effort;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.work.ProjectCast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At the newest task a booking of the worker; a timer of theirs at any. */
@Component
class EffortMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final ProjectCast projects;

    EffortMatrixFixture(ProjectCast projects) {
        this.projects = projects;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("booking", this::booking, "timer", this::timer);
    }

    private String booking(Cast.Town town) {
        UUID id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into booking (authority, project, item, id, person, day, minutes)
                        select authority, project, id, ?, ?, current_date, 30 from item where authority = ? order by number desc limit 1
                        """)
                .params(id, town.worker().person().value(), town.id().value())
                .update();
        return id.toString();
    }

    private String timer(Cast.Town town) {
        UUID id = UUID.randomUUID();
        var item = projects.eakte(town).item("Auftrag");
        owner.sql(
                        """
                        insert into timer (authority, project, item, id, person, started_at, ended_at, running)
                        select authority, project, id, ?, ?, now() - interval '30 minutes', now(), false
                        from item where id = ?
                        """)
                .params(id, town.worker().person().value(), item.value())
                .update();
        return id.toString();
    }
}

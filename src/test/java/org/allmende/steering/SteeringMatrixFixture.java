package org.allmende.steering;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.tenancy.Fence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the town's project: a risk, a decision and a kept report. */
@Component
class SteeringMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final ReportKeeping reports;

    SteeringMatrixFixture(ReportKeeping reports) {
        this.reports = reports;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("risk", this::risk, "decision", this::decision, "report", this::report);
    }

    private String risk(Cast.Town town) {
        return add(
                town,
                """
                insert into risk (authority, project, id, version, title, likelihood, impact, measure, state, person, at)
                select authority, id, :id, 0, 'Lieferung', 'LOW', 'HIGH', '', 'OPEN', :person, now() from project where authority = :authority
                """);
    }

    private String decision(Cast.Town town) {
        return add(
                town,
                """
                insert into decision (authority, project, id, version, question, options, decider, outcome, person, at)
                select authority, id, :id, 0, 'Welche Lose?', '', '', '', :person, now() from project where authority = :authority
                """);
    }

    private String report(Cast.Town town) {
        var project =
                owner.sql("select id from project where authority = ?")
                        .param(town.id().value())
                        .query(UUID.class)
                        .single();
        var planner = town.planner().viewer();
        return Fence.within(
                        planner,
                        () ->
                                reports.keep(
                                        planner,
                                        new org.allmende.work.ProjectId(project),
                                        LocalDate.now(ZoneOffset.UTC),
                                        ZoneOffset.UTC,
                                        "",
                                        ""))
                .toString();
    }

    private String add(Cast.Town town, String statement) {
        UUID id = UUID.randomUUID();
        owner.sql(statement)
                .param("id", id)
                .param("person", town.planner().person().value())
                .param("authority", town.id().value())
                .update();
        return id.toString();
    }
}

package org.allmende.absence;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AbsenceMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("absence", this::absenceOfThePlanner);
    }

    private String absenceOfThePlanner(Cast.Town town) {
        var id = UUID.randomUUID();
        owner.sql("update absence set withdrawn_at = now() where person = ?")
                .param(town.planner().person().value())
                .update();
        owner.sql(
                        "insert into absence (authority, id, person, from_on, until_on, set_by) values (?, ?, ?, current_date, current_date, ?)")
                .params(
                        town.id().value(),
                        id,
                        town.planner().person().value(),
                        town.planner().person().value())
                .update();
        return id.toString();
    }
}

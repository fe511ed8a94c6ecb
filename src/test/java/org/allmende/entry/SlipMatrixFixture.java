package org.allmende.entry;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A slip of the planner. */
@Component
class SlipMatrixFixture implements MatrixFixture {

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "slip",
                town ->
                        JdbcClient.create(TestDatabase.asOwner())
                                .sql(
                                        "insert into slip (authority, person, text) values (?, ?, 'Schlüssel') returning id::text")
                                .params(town.id().value(), town.planner().person().value())
                                .query(String.class)
                                .single());
    }
}

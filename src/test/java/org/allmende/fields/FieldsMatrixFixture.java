package org.allmende.fields;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A field of the town. */
@Component
class FieldsMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("field", this::field);
    }

    private String field(Cast.Town town) {
        owner.sql(
                        """
                        insert into own_field (authority, name, kind, packages, tasks, milestones, position)
                        select ?, 'Kostenstelle', 'NUMBER', true, true, true, 1
                        where not exists (select from own_field where authority = ? and archived_at is null)
                        """)
                .params(town.id().value(), town.id().value())
                .update();
        return owner.sql(
                        "select id::text from own_field where authority = ? order by archived_at nulls first limit 1")
                .param(town.id().value())
                .query(String.class)
                .single();
    }
}

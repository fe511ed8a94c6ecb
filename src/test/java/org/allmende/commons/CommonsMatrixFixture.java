package org.allmende.commons;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A weekly mail of the planner, whose link anybody may follow. */
@Component
class CommonsMatrixFixture implements MatrixFixture {

    private static final String PATH = "/neues/abbestellung/{signature}";

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                PATH + "#signature", this::weekly, PATH + "/ruecknahme#signature", this::weekly);
    }

    private String weekly(Cast.Town town) {
        return owner.sql(
                        """
                        insert into commons_weekly (authority, person, weekday, next_on, told_until) values (?, ?, 1, current_date + 7, current_date)
                        on conflict (person, authority) do update set weekday = 1, next_on = excluded.next_on returning signature::text
                        """)
                .params(town.id().value(), town.planner().person().value())
                .query(String.class)
                .single();
    }
}

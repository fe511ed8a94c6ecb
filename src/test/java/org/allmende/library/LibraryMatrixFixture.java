package org.allmende.library;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Any template of the starter library. */
@Component
class LibraryMatrixFixture implements MatrixFixture {

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("slug", town -> first("slug"), "template", town -> first("id"));
    }

    private static String first(String column) {
        return JdbcClient.create(TestDatabase.asOwner())
                .sql(
                        "select "
                                + column
                                + "::text from template where authority is null order by slug limit 1")
                .query(String.class)
                .single();
    }
}

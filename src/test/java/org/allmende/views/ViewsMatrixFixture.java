package org.allmende.views;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A shared view of the planner in the project of the matrix; deleted where a route brings it back.
 */
@Component
class ViewsMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final MatrixFixture work;

    ViewsMatrixFixture(@Qualifier("workMatrixFixture") MatrixFixture work) {
        this.work = work;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "view",
                town -> view(town, ""),
                "/projekte/{project}/ansichten/{view}/wiederherstellung#view",
                town -> view(town, "2026-05-04"));
    }

    private String view(Cast.Town town, String deleted) {
        return owner.sql(
                        """
                        insert into saved_view (authority, project, person, page, name, query, shared, deleted_at)
                        values (?, ?::uuid, ?, 'LIST', 'Offen ' || gen_random_uuid(), '?nur=offen', true, nullif(?, '')::timestamptz) returning id::text
                        """)
                .params(
                        town.id().value(),
                        work.variables().get("project").apply(town),
                        town.planner().person().value(),
                        deleted)
                .query(String.class)
                .single();
    }
}

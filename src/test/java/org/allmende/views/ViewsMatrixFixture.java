package org.allmende.views;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.jspecify.annotations.Nullable;
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
                town -> view(town, project(town), ""),
                "/ansichten/{view}/loeschung#view",
                town -> view(town, null, ""),
                "/ansichten/{view}/standard#view",
                town -> view(town, null, ""),
                "/ansichten/{view}/wiederherstellung#view",
                town -> view(town, null, "2026-05-04"),
                "/projekte/{project}/ansichten/{view}/wiederherstellung#view",
                town -> view(town, project(town), "2026-05-04"),
                "art",
                town -> "csv");
    }

    private String project(Cast.Town town) {
        return work.variables().get("project").apply(town);
    }

    private String view(Cast.Town town, @Nullable String project, String deleted) {
        return owner.sql(
                        """
                        insert into saved_view (authority, project, person, page, name, query, shared, deleted_at)
                        values (?, ?::uuid, ?, 'LIST', 'Offen ' || gen_random_uuid(), '?nur=offen', true, nullif(?, '')::timestamptz) returning id::text
                        """)
                .params(town.id().value(), project, town.planner().person().value(), deleted)
                .query(String.class)
                .single();
    }
}

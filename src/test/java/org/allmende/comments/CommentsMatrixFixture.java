package org.allmende.comments;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the worker said at the item of the matrix; deleted by them where a route brings it back. */
@Component
class CommentsMatrixFixture implements MatrixFixture {

    private static final String COMMENT =
            "/projekte/{project}/elemente/{item}/kommentare/{comment}";

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final MatrixFixture work;

    CommentsMatrixFixture(@Qualifier("workMatrixFixture") MatrixFixture work) {
        this.work = work;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "comment",
                town -> comment(town, ""),
                COMMENT + "/wiederherstellung#comment",
                town -> comment(town, "2026-05-04"));
    }

    private String comment(Cast.Town town, String deleted) {
        return owner.sql(
                        """
                        insert into comment (authority, project, item, person, text, deleted_at, deleted_by)
                        select authority, project, id, :person, 'Gut so.', nullif(:deleted, '')::timestamptz, case when :deleted <> '' then :person end
                        from item where id = :item::uuid returning id::text
                        """)
                .param("person", town.worker().person().value())
                .param("deleted", deleted)
                .param("item", work.variables().get("item").apply(town))
                .query(String.class)
                .single();
    }
}

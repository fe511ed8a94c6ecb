package org.allmende.comments;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the worker said at the newest item, the one the route names before; deleted by them where a
 * route brings it back.
 */
@Component
class CommentsMatrixFixture implements MatrixFixture {

    private static final String COMMENT = "/projekte/{project}/elemente/{item}/kommentare/{remark}";

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "remark",
                town -> comment(town, ""),
                COMMENT + "/wiederherstellung#remark",
                town -> comment(town, "2026-05-04"));
    }

    private String comment(Cast.Town town, String deleted) {
        return owner.sql(
                        """
                        insert into comment (authority, project, item, person, text, deleted_at, deleted_by)
                        select authority, project, id, :person, 'Gut so.', nullif(:deleted, '')::timestamptz, case when :deleted <> '' then :person end
                        from item where authority = :authority order by number desc limit 1 returning id::text
                        """)
                .param("person", town.worker().person().value())
                .param("deleted", deleted)
                .param("authority", town.id().value())
                .query(String.class)
                .single();
    }
}

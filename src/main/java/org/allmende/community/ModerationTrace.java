package org.allmende.community;

import java.time.OffsetDateTime;
import java.util.List;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what in moderation, and why. Nothing of it changes afterwards. */
@Repository
class ModerationTrace {

    private final JdbcClient jdbc;

    ModerationTrace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Viewer viewer, ContributionKey key, ModerationAct act, String note) {
        jdbc.sql(
                        """
                        insert into moderation_trace (kind, subject, actor, actor_name, act, note)
                        select :kind, :subject, p.id, concat_ws(' ', p.given_name, p.family_name), :act, :note from person p where p.id = :person
                        """)
                .param("kind", key.kind())
                .param("subject", key.id())
                .param("person", viewer.person().value())
                .param("act", act.name())
                .param("note", note)
                .update();
    }

    List<ModerationLine> of(Viewer viewer, ContributionKey key) {
        return jdbc.sql(
                        """
                        select at, actor_name, act, note from moderation_trace
                        where kind = :kind and subject = :subject and (select asking_moderator()) order by at, id limit 200
                        """)
                .param("kind", key.kind())
                .param("subject", key.id())
                .query((row, n) ->
                        new ModerationLine(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("actor_name"),
                                ModerationAct.valueOf(row.getString("act")),
                                row.getString("note")))
                .list();
    }
}

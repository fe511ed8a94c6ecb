package org.allmende.reports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.allmende.community.ContributionState;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the fence lets read them stands in the migration. */
@Repository
class ReportComments {

    /** More than anybody reads. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportComments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest first. */
    List<ReportComment> of(Viewer viewer, ReportId report) {
        return jdbc.sql(
                        """
                        select c.*, s.author_name, s.house, s.state from report_comment c
                        join contribution_standing s on s.kind = 'reportcomment' and s.id = c.id
                        where c.report = :report order by c.id limit :most
                        """)
                .param("report", report.value())
                .param("most", MOST)
                .query((row, n) ->
                        new ReportComment(
                                new ReportCommentId(row.getObject("id", UUID.class)),
                                new PersonId(row.getObject("author", UUID.class)),
                                row.getString("author_name"),
                                row.getString("house"),
                                row.getString("text"),
                                ContributionState.valueOf(row.getString("state")),
                                row.getTimestamp("written_at").toInstant()))
                .list();
    }

    ReportCommentId add(Viewer viewer, ReportId report, String text) {
        var id = new ReportCommentId(TimeOrderedId.next());
        jdbc.sql(
                        "insert into report_comment (id, report, author, text, written_at) values (:id, :report, :person, :text, :now)")
                .param("id", id.value())
                .param("report", report.value())
                .param("person", viewer.person().value())
                .param("text", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Whether the viewer had written it. */
    boolean remove(Viewer viewer, ReportId report, ReportCommentId id) {
        return jdbc.sql(
                                "delete from report_comment where id = :id and report = :report and author = :person")
                        .param("id", id.value())
                        .param("report", report.value())
                        .param("person", viewer.person().value())
                        .update()
                == 1;
    }

    /** Everything this person wrote. */
    void removeAll(PersonId person) {
        jdbc.sql("delete from report_comment where author = :person")
                .param("person", person.value())
                .update();
    }
}

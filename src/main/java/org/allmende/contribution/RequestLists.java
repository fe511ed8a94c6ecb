package org.allmende.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.allmende.library.Template;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists proposals. */
@Component
@Transactional(readOnly = true)
public class RequestLists {

    /** So long an answer stays on the page of the day. */
    private static final Duration NEW = Duration.ofDays(14);

    private static final String LINE =
            """
            select r.id, r.document->>'title' title, a.name, r.state, coalesce(r.answered_at, r.created_at) at
            from change_request r join authority a on a.id = r.authority
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A project that follows the template, in which the viewer plans. */
    public record Source(ProjectId id, UUID adoption, String title) {

        public String path() {
            return "/projekte/" + id + "/beitrag?vorlage=" + adoption;
        }
    }

    /** Those for a template that the viewer is a side of, the open ones first. */
    public List<RequestLine> of(Viewer viewer, Template template) {
        return jdbc.sql(
                        LINE
                                + """
                                where r.template = :template and (r.state <> 'PREPARED' or r.person = :person)
                                order by r.state = 'OPEN' desc, at desc limit 200
                                """)
                .param("template", template.id().value())
                .param("person", viewer.person().value())
                .query(RequestLists::line)
                .list();
    }

    /** What waits for an answer of the viewer, and what was answered to them lately. */
    public List<RequestLine> waiting(Viewer viewer) {
        return jdbc.sql(
                        LINE
                                + """
                                where r.state = 'OPEN' and :plans and (r.maintainer = :authority or r.maintainer is null and :operator)
                                   or r.person = :person and r.authority = :authority
                                      and (r.state = 'PREPARED' or r.answered_at > :since)
                                order by at desc limit 20
                                """)
                .param("plans", viewer.group().mayStartProjects())
                .param("operator", viewer.operator())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("since", clock.instant().minus(NEW).atOffset(ZoneOffset.UTC))
                .query(RequestLists::line)
                .list();
    }

    /** The projects that could give something back to the template. */
    public List<Source> sources(Viewer viewer, Template template) {
        return jdbc.sql(
                        """
                        select p.id, a.id, p.title || coalesce(' · ' || r.title, '') from template_adoption a
                        left join item r on r.id = a.root_package and r.deleted_at is null
                        join project p on p.id = a.project and p.archived_at is null
                        join project_member m on m.project = p.id and m.person = :person and m.role = 'PLANNING'
                        where a.template = :template and a.authority = :authority and (a.root_package is null or r.id is not null)
                        order by p.title collate "de-x-icu", p.id
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("template", template.id().value())
                .query((row, number) ->
                        new Source(
                                new ProjectId(row.getObject(1, UUID.class)),
                                row.getObject(2, UUID.class),
                                row.getString(3)))
                .list();
    }

    private static RequestLine line(ResultSet row, int number) throws SQLException {
        return new RequestLine(
                new ChangeRequestId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("name"),
                RequestState.valueOf(row.getString("state")),
                row.getTimestamp("at").toInstant());
    }
}

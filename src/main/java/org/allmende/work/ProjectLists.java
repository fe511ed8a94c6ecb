package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.allmende.people.Colleagues;
import org.allmende.shared.LikePattern;
import org.allmende.shared.Slice;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the viewer's projects with roll-up and next milestone: one query, and one for the people.
 */
@Repository
public class ProjectLists {

    static final int ROWS = 25;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;

    ProjectLists(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    @Transactional(readOnly = true)
    public ProjectList of(Viewer viewer, ProjectFilter filter, LocalDate today) {
        var slice =
                Slice.of(rows(viewer, filter, today), ROWS, row -> row.project().id().toString());
        var cards =
                colleagues.cards(
                        viewer,
                        slice.entries().stream().map(row -> row.project().responsible()).toList());
        List<ProjectList.Row> named =
                slice.entries().stream()
                        .map(row ->
                                new ProjectList.Row(
                                        row.project(),
                                        cards.get(row.project().responsible()),
                                        row.progress(),
                                        row.milestone(),
                                        row.milestoneOn()))
                        .toList();
        return new ProjectList(
                filter, named, slice.next() == null ? null : ProjectId.of(slice.next()));
    }

    private List<ProjectList.Row> rows(Viewer viewer, ProjectFilter filter, LocalDate today) {
        return jdbc.sql(
                        """
                        select p.*, r.*, n.title as milestone, n.end_on as milestone_on
                        from (select p.*, m.role %s %s order by p.title, p.id limit :rows) p
                        cross join lateral (
                            select %s from item c
                            where c.project = p.id and c.authority = :authority and c.deleted_at is null and c.kind <> 'PACKAGE') r
                        left join lateral (
                            select n.title, n.end_on from item n
                            where n.project = p.id and n.authority = :authority and n.kind = 'MILESTONE' and n.deleted_at is null
                              and n.state not in ('DONE', 'STOPPED') and n.end_on is not null
                            order by n.end_on, n.place limit 1) n on true
                        order by p.title, p.id
                        """
                                .formatted(Projects.VISIBLE, conditions(filter), Progress.COLUMNS))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("today", today)
                .param("rows", ROWS + 1)
                .param("pattern", LikePattern.containing(filter.search()))
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", filter.after() == null ? null : filter.after().value())
                .query(ProjectLists::read)
                .list();
    }

    private static String conditions(ProjectFilter filter) {
        String shelf =
                switch (filter.shelf()) {
                    case CURRENT -> " and p.archived_at is null";
                    case DRAFTS -> " and p.archived_at is null and p.draft";
                    case ARCHIVE -> " and p.archived_at is not null";
                };
        String search =
                filter.search().isEmpty()
                        ? ""
                        : " and (p.title ilike :pattern or p.file_reference ilike :pattern)";
        String state = filter.state() == null ? "" : " and p.state = :state";
        String after =
                filter.after() == null
                        ? ""
                        : " and (p.title, p.id) > (select z.title, z.id from project z where z.id = :after)";
        return shelf + search + state + after;
    }

    private static ProjectList.Row read(ResultSet row, int number) throws SQLException {
        return new ProjectList.Row(
                Projects.read(row, number),
                null,
                Progress.read(row),
                row.getString("milestone"),
                row.getObject("milestone_on", LocalDate.class));
    }
}

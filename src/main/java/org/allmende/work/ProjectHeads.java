package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.people.Colleagues;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the head of a project's pages: the project, its roll-up and its members in one query. */
@Repository
public class ProjectHeads {

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final List<ProjectPage> pages;
    private final List<ProjectHints> hints;

    ProjectHeads(
            JdbcClient jdbc,
            Colleagues colleagues,
            List<ProjectPage> pages,
            List<ProjectHints> hints) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.hints = hints;
        this.pages = pages.stream().sorted(Comparator.comparingInt(ProjectPage::order)).toList();
    }

    /**
     * @throws NotFound when the project is absent or the viewer has no right in the whole of it
     */
    @Transactional(readOnly = true)
    public ProjectHead of(Viewer viewer, ProjectId project, LocalDate today) {
        ProjectHead head = seen(viewer, project, today);
        if (!head.project().mine().mayRead()) {
            throw new NotFound();
        }
        return named(viewer, head, List.of());
    }

    /**
     * Also for those who have a right on parts of the project only.
     *
     * @throws NotFound when the project is absent or the viewer has no right in it
     */
    @Transactional(readOnly = true)
    public ProjectHead ofParts(Viewer viewer, ProjectId project, LocalDate today) {
        return named(viewer, seen(viewer, project, today), List.of());
    }

    /**
     * Asks for the right as {@link #ofParts} does, but without the cards, so that a page asks for
     * all its people at once. For pages that show items and nothing else: the database leaves out
     * those the viewer has no right at.
     */
    public ProjectHead seen(Viewer viewer, ProjectId project, LocalDate today) {
        return jdbc.sql(
                        """
                        select p.*, m.role, r.*, array(
                            select o.person from project_member o where o.project = p.id and m.role <> 'VISITING' and o.role <> 'VISITING'
                            order by o.person <> p.responsible, o.role <> 'PLANNING', o.role = 'READING', o.person) as members
                        from project p
                        join project_member m on m.project = p.id and m.person = :person
                        cross join lateral (
                            select %s from item c
                            where c.project = p.id and c.authority = :authority and c.deleted_at is null and c.kind <> 'PACKAGE') r
                        where p.id = :id and p.authority = :authority and (not p.draft or m.role = 'PLANNING')
                          and (not p.confidential or m.role <> 'VISITING')
                        """
                                .formatted(Progress.COLUMNS))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("id", project.value())
                .param("today", today)
                .query((row, number) -> read(viewer, row, number))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The head with the cards of its members, and of those who also stand on the page. */
    public ProjectHead named(Viewer viewer, ProjectHead head, Collection<PersonId> alsoOnThePage) {
        var people = new HashSet<>(head.memberIds());
        people.addAll(alsoOnThePage);
        people.add(head.project().responsible());
        return head.with(colleagues.cards(viewer, people));
    }

    private ProjectHead read(Viewer viewer, ResultSet row, int number) throws SQLException {
        Project project = Projects.read(row, number);
        return new ProjectHead(
                project,
                Progress.read(row),
                Stream.of((UUID[]) Items.array(row, "members")).map(PersonId::new).toList(),
                Map.of(),
                project.mine().mayRead()
                        ? pages
                        : pages.stream().filter(ProjectPage::parts).toList(),
                hints.stream()
                        .map(module -> module.of(viewer, project))
                        .filter(Objects::nonNull)
                        .toList());
    }
}

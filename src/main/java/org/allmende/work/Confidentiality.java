package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a package confidential: rights from above do not reach it any more. */
@Component
public class Confidentiality {

    private final Projects projects;
    private final Items items;
    private final Grants grants;
    private final ItemWriter writer;
    private final JdbcClient jdbc;

    Confidentiality(
            Projects projects, Items items, Grants grants, ItemWriter writer, JdbcClient jdbc) {
        this.projects = projects;
        this.items = items;
        this.grants = grants;
        this.writer = writer;
        this.jdbc = jdbc;
    }

    /**
     * Where confidential things of a project stand, also those the viewer does not see: for what is
     * to be read by everybody in it.
     *
     * @return places of the tree; whatever stands at or below one of them is confidential
     */
    @Transactional(readOnly = true)
    public List<String> places(Viewer viewer, Project project) {
        return jdbc.sql(
                        "select place from every_item where project = :project and authority = :authority and confidential and deleted_at is null")
                .param("project", project.id().value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> row.getString("place"))
                .list();
    }

    /**
     * Nobody shuts oneself out: whoever marks it plans there from then on.
     *
     * @param keeping whether those who are named at something in it may still work there
     * @return the change, for its undo
     */
    @Transactional
    public UUID mark(
            Viewer viewer, ProjectId project, ItemId id, boolean confidential, boolean keeping) {
        projects.at(viewer, project, id).forPlanning();
        projects.lock(viewer, project);
        ProjectItem item = items.visibleTo(viewer, project, id);
        if (!item.isPackage()) {
            throw new Refused("work.confidential.package");
        }
        if (confidential && !item.confidential()) {
            grants.raiseAll(viewer, project, id, ProjectRole.PLANNING, List.of(viewer.person()));
            if (keeping) {
                grants.raiseAll(viewer, project, id, ProjectRole.WORKING, named(viewer, item));
            }
        }
        UUID change = TimeOrderedId.next();
        writer.write(
                viewer,
                project,
                id,
                null,
                new ItemChange().set(ItemField.CONFIDENTIAL, confidential),
                change,
                Cause.HAND);
        return change;
    }

    private List<PersonId> named(Viewer viewer, ProjectItem item) {
        return jdbc.sql(
                        """
                        select distinct named.person from item i
                        cross join lateral (
                            select i.responsible as person
                            union all
                            select a.person from doer a where a.item = i.id) named
                        join zone_access z on z.zone = i.zone and z.person = named.person and z.role <> 'READING'
                        where i.project = :project and i.authority = :authority and i.deleted_at is null
                          and (i.id = :item or i.place > :place || '.' and i.place < :place || '/')
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("item", item.id().value())
                .param("place", item.place())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}

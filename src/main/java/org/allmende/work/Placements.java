package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads where an item could go. */
@Repository
public class Placements {

    /**
     * Nobody looks for a neighbour in a longer list; dragging and the end of the package remain.
     */
    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Projects projects;
    private final Items items;

    Placements(JdbcClient jdbc, Projects projects, Items items) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.items = items;
    }

    /** The places beside where it stands now. */
    @Transactional(readOnly = true)
    public Placement of(Viewer viewer, ProjectId project, ItemId id) {
        Project seen = projects.at(viewer, project, id);
        ProjectItem item = items.visibleTo(viewer, project, id);
        return placement(viewer, seen, item, item.parent());
    }

    /** The places in a package. */
    @Transactional(readOnly = true)
    public Placement in(Viewer viewer, ProjectId project, ItemId id, @Nullable ItemId parent) {
        Project seen = projects.at(viewer, project, id);
        return placement(viewer, seen, items.visibleTo(viewer, project, id), parent);
    }

    private Placement placement(
            Viewer viewer, Project project, ProjectItem item, @Nullable ItemId parent) {
        return new Placement(
                project, item, packages(viewer, item), parent, siblings(viewer, item, parent));
    }

    private List<Placement.Target> packages(Viewer viewer, ProjectItem item) {
        return jdbc.sql(
                        """
                        select id, title, length(place) - length(replace(place, '.', '')) as depth from item
                        where project = :project and authority = :authority and deleted_at is null and kind = 'PACKAGE'
                          and id <> :item and not (place > :place || '.' and place < :place || '/')
                        order by place limit :most
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("item", item.id().value())
                .param("place", item.place())
                .param("most", MOST)
                .query((row, number) ->
                        new Placement.Target(
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                row.getInt("depth")))
                .list();
    }

    private List<Placement.Target> siblings(
            Viewer viewer, ProjectItem item, @Nullable ItemId parent) {
        return jdbc.sql(
                        """
                        select id, title from item
                        where project = :project and authority = :authority and deleted_at is null and id <> :item
                          and parent is not distinct from :parent::uuid
                        order by place limit :most
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("item", item.id().value())
                .param("parent", parent == null ? null : parent.value())
                .param("most", MOST)
                .query((row, number) ->
                        new Placement.Target(
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                0))
                .list();
    }
}

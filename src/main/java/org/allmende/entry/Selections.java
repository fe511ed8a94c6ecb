package org.allmende.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.people.Colleagues;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectRole;
import org.allmende.work.Tags;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was selected. */
@Repository
@Transactional(readOnly = true)
public class Selections {

    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ProjectHeads heads;
    private final Packages packages;
    private final Colleagues colleagues;
    private final Tags tags;

    Selections(
            JdbcClient jdbc,
            ProjectHeads heads,
            Packages packages,
            Colleagues colleagues,
            Tags tags) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.packages = packages;
        this.colleagues = colleagues;
        this.tags = tags;
    }

    /**
     * @throws Forbidden when the viewer only reads in the project
     */
    public Selection of(
            Viewer viewer,
            ProjectId project,
            List<ItemId> items,
            LocalDate today,
            Map<Picked, Problem> refused) {
        ProjectHead head = heads.ofParts(viewer, project, today);
        if (head.project().mine() == ProjectRole.READING) {
            throw new Forbidden();
        }
        return new Selection(
                head,
                picked(viewer, project, items),
                packages.of(viewer, project),
                !viewer.group().knowsColleagues() ? List.of() : colleagues.of(viewer),
                tags.offered(viewer),
                refused);
    }

    private List<Picked> picked(Viewer viewer, ProjectId project, List<ItemId> items) {
        return jdbc.sql(
                        """
                        select id, number, title, kind, tags from item
                        where id = any(:items) and project = :project and authority = :authority and deleted_at is null
                        order by place limit :most
                        """)
                .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, number) ->
                        new Picked(
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getInt("number"),
                                row.getString("title"),
                                ItemKind.valueOf(row.getString("kind")),
                                List.of((String[]) row.getArray("tags").getArray())))
                .list();
    }
}

package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.shared.Slice;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items of a project as flat lists in tree order, whole or by keyset. */
@Component
@Transactional(readOnly = true)
public class ItemLists {

    private final Projects projects;
    private final Items items;
    private final JdbcClient jdbc;

    ItemLists(Projects projects, Items items, JdbcClient jdbc) {
        this.projects = projects;
        this.items = items;
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when the project is absent or the viewer is no member of it
     */
    public List<ListedItem> tree(Viewer viewer, ProjectId project, LocalDate today) {
        projects.visibleTo(viewer, project);
        return ListedItem.tree(items.tree(viewer, project), today);
    }

    /**
     * @param after the cursor of the page before, or null
     * @throws NotFound when the project is absent or the viewer is no member of it
     */
    public Slice<ListedItem> page(
            Viewer viewer, ProjectId project, @Nullable String after, int size, LocalDate today) {
        String condition = "i.project = :id" + (after == null ? "" : " and i.place > :after");
        var rows =
                select(viewer, condition)
                        .param("id", project.value())
                        .param("after", after)
                        .param("size", size + 1);
        List<ListedItem> page = list(rows, today);
        if (page.isEmpty()) {
            // Only an empty page cannot tell by itself whether there is such a project.
            projects.visibleTo(viewer, project);
        }
        return Slice.of(page, size, listed -> listed.item().place());
    }

    /**
     * @throws NotFound when it is absent, deleted, or in a project the viewer is no member of
     */
    public ListedItem one(Viewer viewer, ItemId id, LocalDate today) {
        var rows = select(viewer, "i.id = :id").param("id", id.value()).param("size", 1);
        return list(rows, today).stream().findFirst().orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec select(Viewer viewer, String condition) {
        return jdbc.sql(
                        """
                                    with page as (
                                        select i.*, z.role as mine, array(select a.person from assignee a where a.item = i.id order by a.person) as assignees,
                        array(select a.person_group from assignee_group a where a.item = i.id order by a.person_group) as assigned_groups
                                        from item i
                                        join project p on p.id = i.project
                                        join project_member m on m.project = i.project and m.person = :person
                                        join zone_access z on z.zone = i.zone and z.person = :person
                                        where i.authority = :authority and i.deleted_at is null and (not p.draft or m.role = 'PLANNING')
                                          and %s
                                        order by i.place limit :size
                                    )
                                    select page.*, below.*
                                    from page
                                    left join lateral (
                                        select %s
                                        from item c
                                        where c.project = page.project and c.place > page.place || '.' and c.place < page.place || '/'
                                          and c.deleted_at is null and c.kind <> 'PACKAGE'
                                    ) below on page.kind = 'PACKAGE'
                                    order by page.place
                        """
                                .formatted(condition, ItemContent.COLUMNS))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value());
    }

    private static List<ListedItem> list(JdbcClient.StatementSpec rows, LocalDate today) {
        return rows.query(
                        (row, number) -> {
                            ProjectItem item = Items.read(row, number);
                            return new ListedItem(
                                    item,
                                    item.isPackage()
                                            ? ItemContent.read(row, today)
                                            : ItemContent.of(item, today));
                        })
                .list();
    }
}

package org.allmende.work;

import org.allmende.plan.ItemKind;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a package of a task that is nothing but a title yet, because something shall stand below
 * it. What has dates, people or progress stays a task: a package has none of its own.
 */
@Component
public class PackageMaking {

    private final Projects projects;
    private final Items items;
    private final ItemWriter writer;
    private final JdbcClient jdbc;

    PackageMaking(Projects projects, Items items, ItemWriter writer, JdbcClient jdbc) {
        this.projects = projects;
        this.items = items;
        this.writer = writer;
        this.jdbc = jdbc;
    }

    /**
     * @throws Refused when the task is more than a title
     */
    @Transactional
    public void make(Viewer viewer, ProjectId project, ItemId id) {
        projects.at(viewer, project, id).forPlanning();
        ProjectItem item = items.visibleTo(viewer, project, id);
        if (item.isPackage()) {
            return;
        }
        if (item.isMilestone() || isMore(item) || hasParts(viewer, item)) {
            throw new Refused("work.package.taken", item.title());
        }
        writer.write(
                viewer,
                project,
                id,
                null,
                new ItemChange().set(ItemField.KIND, ItemKind.PACKAGE),
                OneStep.change(),
                Cause.HAND);
    }

    private static boolean isMore(ProjectItem item) {
        return item.state() != TaskState.PLANNED
                || item.startOn() != null
                || item.endOn() != null
                || item.effortHours() != null
                || !item.assignees().isEmpty()
                || item.isPeriod();
    }

    private boolean hasParts(Viewer viewer, ProjectItem item) {
        return jdbc.sql(
                        """
                        select exists (select from subtask where item = :item and authority = :authority)
                            or exists (select from dependency where authority = :authority and :item in (predecessor, successor))
                        """)
                .param("item", item.id().value())
                .param("authority", viewer.authority().value())
                .query(Boolean.class)
                .single();
    }
}

package org.allmende.entry;

import java.util.Optional;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemCreation;
import org.allmende.work.ItemId;
import org.allmende.work.OneStep;
import org.allmende.work.PackageMaking;
import org.allmende.work.ProjectId;
import org.allmende.work.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One line of an outline as it is typed. A line indented below a task makes that a package, as long
 * as it is nothing but a title yet. A line that is sent again is not added twice.
 */
@Component
public class OutlineEntry {

    private final ItemCreation creation;
    private final PackageMaking packages;
    private final JdbcClient jdbc;

    OutlineEntry(ItemCreation creation, PackageMaking packages, JdbcClient jdbc) {
        this.creation = creation;
        this.packages = packages;
        this.jdbc = jdbc;
    }

    /**
     * @param line the browser's name for the line
     * @param parent what it stands below, or null for the top
     * @param title 1 to 300 characters
     * @throws Refused when what it stands below is more than a title
     */
    @Transactional
    public ItemId add(
            Viewer viewer,
            ProjectId project,
            UUID line,
            @Nullable ItemId parent,
            ItemKind kind,
            String title) {
        creation.checkPlansAt(viewer, project, parent);
        if (!take(viewer, project, line)) {
            return item(viewer, project, line).orElseThrow(() -> new Refused("entry.line.busy"));
        }
        ItemId item =
                OneStep.of(
                        TimeOrderedId.next(),
                        () -> {
                            if (parent != null) {
                                packages.make(viewer, project, parent);
                            }
                            var spot = Spot.lastIn(parent);
                            return creation.add(viewer, project, kind, title, spot, Cause.HAND)
                                    .item();
                        });
        keep(viewer, project, line, item);
        return item;
    }

    /** Waits for the same line when it is under way, so that only one of them gets on. */
    private boolean take(Viewer viewer, ProjectId project, UUID line) {
        return jdbc.sql(
                                "insert into entry_line (authority, project, line) values (:authority, :project, :line) on conflict do nothing")
                        .param("authority", viewer.authority().value())
                        .param("project", project.value())
                        .param("line", line)
                        .update()
                == 1;
    }

    private Optional<ItemId> item(Viewer viewer, ProjectId project, UUID line) {
        return jdbc.sql(
                        "select item from entry_line where authority = :authority and project = :project and line = :line and item is not null")
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("line", line)
                .query(UUID.class)
                .optional()
                .map(ItemId::new);
    }

    private void keep(Viewer viewer, ProjectId project, UUID line, ItemId item) {
        jdbc.sql(
                        "update entry_line set item = :item where authority = :authority and project = :project and line = :line")
                .param("item", item.value())
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("line", line)
                .update();
    }

    /** Nothing is kept for longer than needed. */
    void forgetOld() {
        jdbc.sql("select forget_entry_lines()").query((row, number) -> true).list();
    }
}

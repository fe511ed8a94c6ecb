package org.allmende.work;

import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes a change back: every field it touched gets its earlier value again, unless somebody has changed it since. Taking
 * back leaves a trace of its own and can itself be taken back.
 */
@Component
public class ChangeUndo {

    private final Projects projects;
    private final ItemWriter writer;
    private final Places places;
    private final Items items;
    private final ItemRemoval removal;
    private final JdbcClient jdbc;

    ChangeUndo(Projects projects, ItemWriter writer, Places places, Items items, ItemRemoval removal, JdbcClient jdbc) {
        this.projects = projects;
        this.writer = writer;
        this.places = places;
        this.items = items;
        this.removal = removal;
        this.jdbc = jdbc;
    }

    private record Step(ItemId item, ItemField field, @Nullable String from, @Nullable String to) {}

    /** @return the change that undid it */
    @Transactional
    public UUID takeBack(Viewer viewer, ProjectId project, UUID change) {
        Project seen = projects.visibleTo(viewer, project);
        List<Step> steps = steps(viewer, project, change);
        if (steps.isEmpty()) {
            throw new NotFound();
        }
        if (steps.stream().allMatch(step -> step.field().isProgress())) {
            seen.forWorking();
        } else {
            seen.forPlanning();
        }
        projects.lock(viewer, project);
        UUID undo = TimeOrderedId.next();
        if (steps.stream().allMatch(step -> step.field() == ItemField.DELETED && step.from() == null)) {
            removal.bringBack(viewer, project, change, undo, Cause.UNDO);
        } else {
            byItem(steps).forEach((item, fields) -> takeBack(viewer, project, item, fields, undo));
        }
        return undo;
    }

    private void takeBack(Viewer viewer, ProjectId project, ItemId item, List<Step> steps, UUID undo) {
        if (steps.stream().anyMatch(step -> step.field() == ItemField.CREATED)) {
            // With what was put into it since: nothing may hang below a package that is gone.
            removal.mark(viewer, items.visibleTo(viewer, project, item), undo, Cause.UNDO);
            return;
        }
        var back = new ItemChange();
        for (Step step : steps) {
            refuseIfChangedSince(viewer, item, step);
            back.set(step.field(), step.from());
        }
        giveFreePlace(viewer, project, back);
        writer.write(viewer, project, item, null, back, undo, Cause.UNDO);
    }

    /** Its old place may have gone to another meanwhile: then it stands at the end. */
    private void giveFreePlace(Viewer viewer, ProjectId project, ItemChange back) {
        String place = back.value(ItemField.PLACE);
        if (place != null && places.isTaken(viewer, project, place)) {
            String parent = back.value(ItemField.PARENT);
            back.set(ItemField.PLACE, places.at(viewer, project, Spot.lastIn(parent == null ? null : ItemId.of(parent))));
        } else if (back.value(ItemField.PARENT) != null) {
            items.visibleTo(viewer, project, ItemId.of(back.value(ItemField.PARENT)));
        }
    }

    private void refuseIfChangedSince(Viewer viewer, ItemId item, Step step) {
        boolean changed =
                jdbc.sql(
                                """
                                select coalesce((select new_value is distinct from :to from history
                                    where item = :item and authority = :authority and field = :field order by id desc limit 1), false)
                                """)
                        .param("to", step.to())
                        .param("item", item.value())
                        .param("authority", viewer.authority().value())
                        .param("field", step.field().name())
                        .query(Boolean.class)
                        .single();
        if (changed) {
            throw new Refused("work.undo.changedSince");
        }
    }

    private List<Step> steps(Viewer viewer, ProjectId project, UUID change) {
        return jdbc.sql(
                        """
                        select item, field, old_value, new_value from history
                        where change = :change and project = :project and authority = :authority and item is not null and field not in ('COMMENT', 'SUBTASK', 'PREDECESSOR')
                        order by id
                        """)
                .param("change", change)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(
                        (row, number) ->
                                new Step(
                                        new ItemId(row.getObject("item", UUID.class)),
                                        ItemField.valueOf(row.getString("field")),
                                        row.getString("old_value"),
                                        row.getString("new_value")))
                .list();
    }

    private static Map<ItemId, List<Step>> byItem(List<Step> steps) {
        var byItem = new LinkedHashMap<ItemId, List<Step>>();
        for (Step step : steps) {
            byItem.computeIfAbsent(step.item(), item -> new ArrayList<>()).add(step);
        }
        return byItem;
    }
}

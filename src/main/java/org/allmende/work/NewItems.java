package org.allmende.work;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.Span;
import org.allmende.shared.Position;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores new items, one or a whole plan of them, in a handful of statements. */
@Repository
class NewItems {

    private final JdbcTemplate jdbc;

    NewItems(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Viewer viewer, ProjectId project, List<NewItem> items) {
        insertItems(viewer, project, items);
        insertAssignees(viewer, project, items);
        insertSubtasks(viewer, project, items);
    }

    private void insertItems(Viewer viewer, ProjectId project, List<NewItem> items) {
        jdbc.batchUpdate(
                """
                insert into item (authority, project, id, number, key, parent, place, kind, nature, title, description, done_when,
                    responsible, roles, start_on, end_on, warn_on, duration, duration_unit, period_end, effort, legal_bases, links, tags, proof, priority, file_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
                """,
                items.stream()
                        .map(item ->
                                new @Nullable Object[] {
                                    viewer.authority().value(),
                                    project.value(),
                                    item.id(),
                                    item.number(),
                                    item.key(),
                                    item.parent(),
                                    item.place(),
                                    item.kind().name(),
                                    item.nature().name(),
                                    item.title(),
                                    item.description(),
                                    item.doneWhen(),
                                    item.responsible() == null ? null : item.responsible().value(),
                                    item.roles().toArray(new String[0]),
                                    item.startOn(),
                                    item.endOn(),
                                    item.warnOn(),
                                    amount(item.duration()),
                                    unit(item.duration()),
                                    item.periodEnd().name(),
                                    item.effortHours(),
                                    item.legalBases(),
                                    item.links(),
                                    item.tags().toArray(new String[0]),
                                    item.proof() == null ? null : item.proof().name(),
                                    item.priority().name(),
                                    item.fileReference()
                                })
                        .toList());
    }

    private void insertAssignees(Viewer viewer, ProjectId project, List<NewItem> items) {
        List<Object[]> rows = new ArrayList<>();
        for (NewItem item : items) {
            item.assignees().stream()
                    .distinct()
                    .forEach(person ->
                            rows.add(
                                    new Object[] {
                                        viewer.authority().value(),
                                        project.value(),
                                        item.id(),
                                        person.value()
                                    }));
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into assignee (authority, project, item, person) values (?, ?, ?, ?)",
                    rows);
        }
    }

    private void insertSubtasks(Viewer viewer, ProjectId project, List<NewItem> items) {
        List<Object[]> rows = new ArrayList<>();
        for (NewItem item : items) {
            int count = item.subtasks().size();
            for (int i = 0; i < count; i++) {
                UUID id = TimeOrderedId.next();
                rows.add(
                        new Object[] {
                            viewer.authority().value(),
                            project.value(),
                            item.id(),
                            id,
                            Position.evenly(i, count),
                            item.subtasks().get(i)
                        });
            }
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into subtask (authority, project, item, id, position, title) values (?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private static @Nullable Integer amount(@Nullable Span span) {
        return span == null ? null : span.amount();
    }

    private static @Nullable String unit(@Nullable Span span) {
        return span == null ? null : span.unit().name();
    }
}

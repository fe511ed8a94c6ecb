package org.allmende.work;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.Position;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes what an item has a list of in a table of its own, from the text that the history keeps.
 */
@Repository
class ItemLines {

    private final JdbcTemplate jdbc;

    ItemLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stay keep who ticked them and when. */
    void putSubtasks(Viewer viewer, ProjectId project, ItemId item, @Nullable String lines) {
        List<String> titles = split(lines);
        jdbc.update(
                "delete from subtask where item = ? and project = ? and title <> all(?)",
                item.value(),
                project.value(),
                titles.toArray(new String[0]));
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < titles.size(); i++) {
            rows.add(
                    new Object[] {
                        Position.evenly(i, titles.size()),
                        titles.get(i),
                        item.value(),
                        viewer.authority().value(),
                        project.value()
                    });
        }
        jdbc.batchUpdate(
                """
                with wanted (position, title, item) as (values (?, ?, ?::uuid)),
                there as (
                    update subtask s set position = w.position from wanted w
                    where s.item = w.item and s.title = w.title returning 1)
                insert into subtask (authority, project, item, position, title)
                select ?, ?, w.item, w.position, w.title from wanted w where not exists (select from there)
                """,
                rows);
    }

    /** Of two dependencies between the same items the first one stays. */
    void putPredecessors(Viewer viewer, ProjectId project, ItemId item, @Nullable String lines) {
        jdbc.update(
                "delete from dependency where successor = ? and project = ?",
                item.value(),
                project.value());
        var rows = new ArrayList<Object[]>();
        for (String line : split(lines)) {
            String[] parts = line.split(" ");
            rows.add(
                    new Object[] {
                        viewer.authority().value(),
                        project.value(),
                        UUID.fromString(parts[0]),
                        item.value(),
                        parts[1],
                        Integer.parseInt(parts[2]),
                        parts[3]
                    });
        }
        jdbc.batchUpdate(
                """
                insert into dependency (authority, project, predecessor, successor, kind, lag, lag_unit) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                rows);
    }

    private static List<String> split(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().toList();
    }
}

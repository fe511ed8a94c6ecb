package org.allmende.steering;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectState;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes what a project is today back to what it was, step by step of its history. Of what the
 * viewer does not see nothing is told.
 */
@Repository
class ProjectPast {

    private static final String[] FIELDS = {
        "STATE", "START", "END", "WARN", "DONE_ON", "TITLE", "RESPONSIBLE", "DELETED", "CREATED"
    };

    private final JdbcClient jdbc;

    ProjectPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A project at a moment.
     *
     * @param gone how many tasks have been deleted since, and are missing here
     */
    record Then(
            String title,
            ProjectState state,
            String fileReference,
            PersonId responsible,
            List<ItemThen> items,
            int gone) {}

    /** When its history begins. */
    Optional<Instant> beginning(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        "select min(at) from history where project = :project and authority = :authority")
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .list()
                .getFirst()
                .map(Timestamp::toInstant);
    }

    /**
     * @param items what the viewer sees of it today
     * @param moment the first one that is not told any more
     */
    Then at(Viewer viewer, Project project, List<ProjectItem> items, Instant moment) {
        var earlier = earlier(viewer, project.id(), moment);
        var planned = planned(viewer, project.id());
        var own = earlier.getOrDefault(project.id().value(), Map.of());
        return new Then(
                text(own, "TITLE", project.title()),
                ProjectState.valueOf(text(own, "STATE", project.state().name())),
                text(own, "FILE_REFERENCE", project.fileReference()),
                PersonId.of(text(own, "RESPONSIBLE", project.responsible().toString())),
                items.stream()
                        .filter(item -> !item.isPackage())
                        .filter(item -> wasThere(earlier.getOrDefault(item.id().value(), Map.of())))
                        .map(item ->
                                then(
                                        item,
                                        earlier.getOrDefault(item.id().value(), Map.of()),
                                        planned.get(item.id())))
                        .toList(),
                gone(items, earlier));
    }

    /**
     * Of each field that changed later: what it said before the first of these changes. Of what is
     * confidential, even if it is deleted, nothing: a report is for everybody.
     */
    private Map<UUID, Map<String, @Nullable String>> earlier(
            Viewer viewer, ProjectId project, Instant moment) {
        var values = new HashMap<UUID, Map<String, @Nullable String>>();
        jdbc.sql(
                        """
                        select distinct on (coalesce(item, project), field) coalesce(item, project) as what, field, old_value from history
                        where project = :project and authority = :authority and at >= :moment
                          and (field = any(:fields) or item is null and field in ('TITLE', 'STATE', 'FILE_REFERENCE', 'RESPONSIBLE'))
                          and (item is null or exists (
                              select from item s where s.id = history.item and not exists (
                                  select from every_item c
                                  where c.project = s.project and c.authority = s.authority and c.confidential
                                    and (c.id = s.id or starts_with(s.place, c.place || '.')))))
                        order by coalesce(item, project), field, at, id
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("moment", Timestamp.from(moment))
                .param("fields", FIELDS)
                .query(row -> {
                    values.computeIfAbsent(
                                    row.getObject("what", UUID.class), what -> new HashMap<>())
                            .put(row.getString("field"), row.getString("old_value"));
                });
        return values;
    }

    /** The first date of each milestone that was ever moved. */
    private Map<ItemId, LocalDate> planned(Viewer viewer, ProjectId project) {
        var dates = new HashMap<ItemId, LocalDate>();
        jdbc.sql(
                        """
                        select distinct on (h.item) h.item, coalesce(h.old_value, h.new_value) as planned from history h
                        join item i on i.id = h.item and i.kind = 'MILESTONE'
                        where h.project = :project and h.authority = :authority and h.field = 'END'
                        order by h.item, h.at, h.id
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(row -> {
                    String date = row.getString("planned");
                    if (date != null) {
                        dates.put(
                                new ItemId(row.getObject("item", UUID.class)),
                                LocalDate.parse(date));
                    }
                });
        return dates;
    }

    private static boolean wasThere(Map<String, @Nullable String> earlier) {
        return !earlier.containsKey("CREATED") && earlier.get("DELETED") == null;
    }

    private static ItemThen then(
            ProjectItem item, Map<String, @Nullable String> earlier, @Nullable LocalDate planned) {
        LocalDate end = date(earlier, "END", item.endOn());
        return new ItemThen(
                text(earlier, "TITLE", item.title()),
                item.kind(),
                TaskState.valueOf(text(earlier, "STATE", item.state().name())),
                person(earlier, item.responsible()),
                date(earlier, "START", item.startOn()),
                end,
                date(earlier, "WARN", item.warnOn()),
                date(earlier, "DONE_ON", item.doneOn()),
                planned == null ? item.endOn() : planned);
    }

    /** Deleted since, and there at that time. */
    private static int gone(
            List<ProjectItem> items, Map<UUID, Map<String, @Nullable String>> earlier) {
        Set<UUID> today = new HashSet<>();
        items.forEach(item -> today.add(item.id().value()));
        int gone = 0;
        for (UUID what : earlier.keySet()) {
            Map<String, @Nullable String> values = earlier.getOrDefault(what, Map.of());
            if (!today.contains(what) && values.containsKey("DELETED") && wasThere(values)) {
                gone++;
            }
        }
        return gone;
    }

    private static String text(Map<String, @Nullable String> earlier, String field, String today) {
        String then = earlier.get(field);
        return then == null ? today : then;
    }

    private static @Nullable LocalDate date(
            Map<String, @Nullable String> earlier, String field, @Nullable LocalDate today) {
        if (!earlier.containsKey(field)) {
            return today;
        }
        String then = earlier.get(field);
        return then == null ? null : LocalDate.parse(then);
    }

    private static @Nullable PersonId person(
            Map<String, @Nullable String> earlier, @Nullable PersonId today) {
        if (!earlier.containsKey("RESPONSIBLE")) {
            return today;
        }
        String then = earlier.get("RESPONSIBLE");
        return then == null ? null : PersonId.of(then);
    }
}

package org.allmende.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.people.PersonGroupId;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays the version somebody typed beside the one that was stored meanwhile. */
@Component
@Transactional(readOnly = true)
public class TaskConflicts {

    private final Projects projects;
    private final Items items;
    private final Trail trail;
    private final ItemPast past;
    private final ProjectCalendars calendars;
    private final Colleagues colleagues;
    private final GroupNames groupNames;
    private final OwnFields ownFields;

    TaskConflicts(
            Projects projects,
            Items items,
            Trail trail,
            ItemPast past,
            ProjectCalendars calendars,
            Colleagues colleagues,
            GroupNames groupNames,
            OwnFields ownFields) {
        this.projects = projects;
        this.items = items;
        this.trail = trail;
        this.past = past;
        this.calendars = calendars;
        this.colleagues = colleagues;
        this.groupNames = groupNames;
        this.ownFields = ownFields;
    }

    /**
     * Both versions.
     *
     * @param latest the last step of others, which says who and when
     */
    public record Conflict(
            Project project,
            ProjectItem item,
            TaskEditing.Details mine,
            TaskEditing.Details now,
            TaskMerge merge,
            OwnMerge own,
            Map<UUID, OwnFields.Name> ownNames,
            @Nullable TrailEntry latest,
            Map<PersonId, PersonCard> people,
            Map<PersonGroupId, String> groups) {}

    public Conflict of(
            Viewer viewer,
            ProjectId projectId,
            ItemId id,
            int readVersion,
            TaskEditing.Details mine,
            Map<UUID, @Nullable String> mineOwn) {
        Project project = projects.visibleTo(viewer, projectId);
        ProjectItem item = items.visibleTo(viewer, projectId, id);
        WorkCalendar calendar = calendars.of(viewer, project.calendar());
        var now = TaskEditing.Details.of(item, calendar);
        var then = past.since(viewer, item, item.version() - readVersion);
        var base = before(now, then.fields(), item, calendar);
        var own =
                OwnMerge.of(
                        then.own(),
                        mineOwn,
                        mineOwn.isEmpty() ? Map.of() : ownFields.values(viewer, id));
        var latest = TrailEntry.group(trail.page(viewer, projectId, Trail.Filter.on(id), null, 1));
        var people = new ArrayList<>(mine.people());
        people.addAll(now.people());
        own.conflicts().stream()
                .flatMap(line -> Stream.of(line.mine(), line.now()))
                .flatMap(TrailEntry::person)
                .forEach(people::add);
        TrailEntry.people(latest).forEach(people::add);
        return new Conflict(
                project,
                item,
                mine,
                now,
                TaskMerge.of(base, mine, now),
                own,
                then.own().isEmpty() ? Map.of() : ownFields.names(viewer, then.own().keySet()),
                latest.isEmpty() ? null : latest.getFirst(),
                colleagues.cards(viewer, people),
                groupNames.of(
                        viewer,
                        Stream.of(mine.groups(), now.groups()).flatMap(List::stream).toList()));
    }

    private static TaskEditing.Details before(
            TaskEditing.Details now,
            Map<ItemField, @Nullable String> old,
            ProjectItem item,
            WorkCalendar calendar) {
        LocalDate start =
                old.containsKey(ItemField.START) ? date(old.get(ItemField.START)) : now.startOn();
        LocalDate end = old.containsKey(ItemField.END) ? date(old.get(ItemField.END)) : now.endOn();
        boolean moved = old.containsKey(ItemField.START) || old.containsKey(ItemField.END);
        return new TaskEditing.Details(
                text(old, ItemField.TITLE, now.title()),
                text(old, ItemField.DESCRIPTION, now.description()),
                text(old, ItemField.DONE_WHEN, now.doneWhen()),
                Priority.valueOf(text(old, ItemField.PRIORITY, now.priority().name())),
                old.containsKey(ItemField.RESPONSIBLE)
                        ? people(old.get(ItemField.RESPONSIBLE)).stream().findFirst().orElse(null)
                        : now.responsible(),
                old.containsKey(ItemField.ASSIGNEES)
                        ? people(old.get(ItemField.ASSIGNEES))
                        : now.assignees(),
                old.containsKey(ItemField.GROUPS)
                        ? groups(old.get(ItemField.GROUPS))
                        : now.groups(),
                start,
                end,
                moved && start != null && end != null
                        ? Integer.valueOf(Math.max(1, calendar.workdaysBetween(start, end)))
                        : now.workdays(),
                old.containsKey(ItemField.EFFORT)
                        ? number(old.get(ItemField.EFFORT))
                        : now.effortHours(),
                text(old, ItemField.FILE_REFERENCE, now.fileReference()),
                old.containsKey(ItemField.COLOUR)
                        ? colour(old.get(ItemField.COLOUR))
                        : now.colour(),
                old.containsKey(ItemField.TAGS) ? lines(old.get(ItemField.TAGS)) : now.tags(),
                old.containsKey(ItemField.LEGAL_BASES)
                        ? StoredValues.legalBases(text(old, ItemField.LEGAL_BASES, "[]"))
                        : now.legalBases(),
                old.containsKey(ItemField.LINKS)
                        ? StoredValues.links(text(old, ItemField.LINKS, "[]"))
                        : now.links());
    }

    private static String text(Map<ItemField, @Nullable String> old, ItemField field, String now) {
        return old.containsKey(field) ? Objects.requireNonNullElse(old.get(field), "") : now;
    }

    private static @Nullable LocalDate date(@Nullable String value) {
        return value == null ? null : LocalDate.parse(value);
    }

    private static @Nullable Integer number(@Nullable String value) {
        return value == null ? null : Integer.valueOf(value);
    }

    private static @Nullable Colour colour(@Nullable String value) {
        return value == null ? null : Colour.valueOf(value);
    }

    private static List<PersonId> people(@Nullable String value) {
        return TrailEntry.people(value).toList();
    }

    private static List<PersonGroupId> groups(@Nullable String value) {
        return value == null
                ? List.of()
                : Stream.of(value.split(",")).map(PersonGroupId::of).toList();
    }

    private static List<String> lines(@Nullable String value) {
        return value == null ? List.of() : List.of(value.split("\n"));
    }
}

package org.allmende.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonGroups;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of an item in a fixed number of queries, however much there is on it. */
@Component
@Transactional(readOnly = true)
public class TaskSheets {

    private static final int RECENT = 5;

    private final Projects projects;
    private final Items items;
    private final TaskParts parts;
    private final Subtasks subtasks;
    private final Neighbours neighbours;
    private final Trail trail;
    private final Members members;
    private final Standings standings;
    private final ProjectCalendars calendars;
    private final Colleagues colleagues;
    private final PersonGroups groups;
    private final GroupNames groupNames;
    private final Tags tags;

    TaskSheets(
            Projects projects,
            Items items,
            TaskParts parts,
            Subtasks subtasks,
            Neighbours neighbours,
            Trail trail,
            Members members,
            Standings standings,
            ProjectCalendars calendars,
            Colleagues colleagues,
            PersonGroups groups,
            GroupNames groupNames,
            Tags tags) {
        this.projects = projects;
        this.items = items;
        this.parts = parts;
        this.subtasks = subtasks;
        this.neighbours = neighbours;
        this.trail = trail;
        this.members = members;
        this.standings = standings;
        this.calendars = calendars;
        this.colleagues = colleagues;
        this.groups = groups;
        this.groupNames = groupNames;
        this.tags = tags;
    }

    public TaskSheet of(Viewer viewer, ProjectId projectId, ItemId id) {
        Project project = projects.at(viewer, projectId, id);
        ProjectItem item = items.visibleTo(viewer, projectId, id);
        var roles = parts.roles(viewer, item);
        var contents = item.isPackage() ? parts.contents(viewer, item) : List.<PackageContent>of();
        var recent =
                TrailEntry.group(trail.page(viewer, projectId, Trail.Filter.on(id), null, RECENT));
        return new TaskSheet(
                project,
                item,
                parts.path(viewer, item),
                roles,
                item.isPackage() ? List.of() : subtasks.of(viewer, id),
                neighbours.of(viewer, id),
                contents,
                recent,
                parts.source(viewer, project, item),
                groupNames.of(viewer, item.groups()),
                colleagues.cards(viewer, mentioned(item, roles, contents, recent)));
    }

    /**
     * What its form needs. Whether the viewer may send it is asked by the page and by {@link
     * TaskEditing}.
     */
    public TaskEdit edit(Viewer viewer, ProjectId projectId, ItemId id) {
        Project project = projects.at(viewer, projectId, id);
        ProjectItem item = items.visibleTo(viewer, projectId, id);
        var there =
                members.of(viewer, projectId).stream()
                        .map(Members.Member::person)
                        .collect(Collectors.toSet());
        return new TaskEdit(
                project,
                item,
                parts.path(viewer, item),
                offered(viewer, item),
                !viewer.group().knowsColleagues() || item.isPackage()
                        ? List.of()
                        : groups.of(viewer),
                there,
                tags.offered(viewer),
                calendars.of(viewer, project.calendar()));
    }

    /** A guest who plans here meets those who are here, not the whole authority. */
    private List<Colleague> offered(Viewer viewer, ProjectItem item) {
        List<Colleague> everybody = colleagues.of(viewer);
        if (viewer.group().knowsColleagues()) {
            return everybody;
        }
        var here = standings.roles(viewer, item);
        return everybody.stream()
                .filter(colleague -> here.containsKey(colleague.card().id()))
                .toList();
    }

    private static List<PersonId> mentioned(
            ProjectItem item,
            List<TaskSheet.RoleSeat> roles,
            List<PackageContent> contents,
            List<TrailEntry> recent) {
        var people = new ArrayList<>(item.assignees());
        people.add(item.responsible());
        roles.forEach(role -> people.addAll(role.people()));
        contents.forEach(content -> people.add(content.responsible()));
        TrailEntry.people(recent).forEach(people::add);
        return people.stream().filter(Objects::nonNull).distinct().toList();
    }
}

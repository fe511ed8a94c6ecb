package org.allmende.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonGroup;
import org.allmende.people.PersonGroupId;
import org.allmende.people.PersonGroups;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a task or package says: the whole form of the task page, or a single field. */
@Component
public class TaskEditing {

    private final Projects projects;
    private final Items items;
    private final ItemWriter writer;
    private final ProjectCalendars calendars;
    private final Colleagues colleagues;
    private final ProjectMembership membership;
    private final PersonGroups groups;

    TaskEditing(
            Projects projects,
            Items items,
            ItemWriter writer,
            ProjectCalendars calendars,
            Colleagues colleagues,
            ProjectMembership membership,
            PersonGroups groups) {
        this.projects = projects;
        this.items = items;
        this.writer = writer;
        this.calendars = calendars;
        this.colleagues = colleagues;
        this.membership = membership;
        this.groups = groups;
    }

    /**
     * What the form of a task says.
     *
     * @param workdays duration in working days, at least 1, or null
     * @param effortHours planned effort in hours, 0 to 100,000, or null
     */
    public record Details(
            String title,
            String description,
            String doneWhen,
            Priority priority,
            @Nullable PersonId responsible,
            List<PersonId> assignees,
            List<PersonGroupId> groups,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable Integer workdays,
            @Nullable Integer effortHours,
            String fileReference,
            @Nullable Colour colour,
            List<String> tags,
            List<LegalBasis> legalBases,
            List<Link> links) {

        /** An item as it stands, as its form would say it. */
        public static Details of(ProjectItem item, WorkCalendar calendar) {
            return new Details(
                    item.title(),
                    item.description(),
                    item.doneWhen(),
                    item.priority(),
                    item.responsible(),
                    item.assignees(),
                    item.groups(),
                    item.startOn(),
                    item.endOn(),
                    TaskDates.workdays(item, calendar),
                    item.effortHours(),
                    item.fileReference(),
                    item.colour(),
                    item.tags(),
                    item.legalBases(),
                    item.links());
        }

        List<PersonId> people() {
            var people = new ArrayList<>(assignees);
            if (responsible != null) {
                people.add(responsible);
            }
            return people;
        }
    }

    /**
     * @param readVersion the version the person saw
     * @return the change, for its undo, or null when nothing changed
     */
    @Transactional
    public @Nullable UUID edit(
            Viewer viewer, ProjectId projectId, ItemId id, int readVersion, Details details) {
        return edit(viewer, projectId, id, readVersion, details, Map.of());
    }

    /**
     * @param own fields that the authority has defined for itself, as their module has read them
     */
    @Transactional
    public @Nullable UUID edit(
            Viewer viewer,
            ProjectId projectId,
            ItemId id,
            int readVersion,
            Details details,
            Map<UUID, @Nullable String> own) {
        Project project = projects.at(viewer, projectId, id).forPlanning();
        ProjectItem item = items.visibleTo(viewer, projectId, id);
        item.refuseIfClosed();
        refuseStrangers(viewer, details, item);
        // Before the item is held: who lets in holds the project first.
        membership.letIn(viewer, item, details.people());
        membership.letGroupsIn(viewer, item, details.groups());
        UUID change = OneStep.change();
        boolean changed =
                writer.write(
                        viewer,
                        projectId,
                        id,
                        readVersion,
                        change(viewer, project, item, details).setOwn(own),
                        change,
                        Cause.HAND);
        return changed ? change : null;
    }

    /**
     * @return the change, for its undo
     */
    @Transactional
    public UUID rename(Viewer viewer, ProjectId projectId, ItemId id, String title) {
        projects.at(viewer, projectId, id).forPlanning();
        items.visibleTo(viewer, projectId, id).refuseIfClosed();
        UUID change = OneStep.change();
        writer.write(
                viewer,
                projectId,
                id,
                null,
                new ItemChange().set(ItemField.TITLE, title),
                change,
                Cause.HAND);
        return change;
    }

    private ItemChange change(Viewer viewer, Project project, ProjectItem item, Details details) {
        var change =
                new ItemChange()
                        .set(ItemField.TITLE, details.title())
                        .set(ItemField.DESCRIPTION, kept(item.description(), details.description()))
                        .set(ItemField.FILE_REFERENCE, details.fileReference())
                        .set(ItemField.COLOUR, details.colour())
                        .set(ItemField.RESPONSIBLE, details.responsible());
        if (!details.tags().equals(item.tags())) {
            change.set(
                    ItemField.TAGS,
                    details.tags().isEmpty() ? null : String.join("\n", details.tags()));
        }
        // As JSON the same values can be written in many ways.
        if (!details.legalBases().equals(item.legalBases())) {
            change.set(ItemField.LEGAL_BASES, StoredValues.text(details.legalBases()));
        }
        if (!details.links().equals(item.links())) {
            change.set(ItemField.LINKS, StoredValues.text(details.links()));
        }
        if (item.isPackage()) {
            return change;
        }
        var calendar = calendars.of(viewer, project.calendar());
        var dates =
                TaskDates.of(
                        item, details.startOn(), details.endOn(), details.workdays(), calendar);
        return change.set(ItemField.DONE_WHEN, kept(item.doneWhen(), details.doneWhen()))
                .set(ItemField.PRIORITY, details.priority())
                .set(ItemField.ASSIGNEES, people(details.assignees()))
                .set(ItemField.GROUPS, groups(details.groups()))
                .set(ItemField.START, dates.startOn())
                .set(ItemField.END, dates.endOn())
                .set(
                        ItemField.DURATION,
                        dates.duration() == null ? null : dates.duration().amount())
                .set(
                        ItemField.DURATION_UNIT,
                        dates.duration() == null ? null : dates.duration().unit())
                .set(ItemField.EFFORT, details.effortHours())
                .set(ItemField.WARN, Warning.day(dates.endOn(), details.effortHours(), calendar));
    }

    /** Line ends and outer blanks, which forms change on their own, are no change. */
    private static String kept(String before, String after) {
        return before.strip().replace("\r\n", "\n").equals(after) ? before : after;
    }

    /**
     * Only colleagues can be named, and only those who plan can be responsible. Who is named
     * already may stay, though gone.
     */
    private void refuseStrangers(Viewer viewer, Details details, ProjectItem item) {
        var known = colleagues.of(viewer);
        if (details.responsible() != null
                && !details.responsible().equals(item.responsible())
                && known.stream()
                        .noneMatch(member ->
                                member.card().id().equals(details.responsible())
                                        && member.group().mayBeResponsible())) {
            throw new Refused(Problem.at("responsible", "work.task.responsible.group"));
        }
        var ids = new HashSet<>(item.assignees());
        known.forEach(member -> ids.add(member.card().id()));
        if (!ids.containsAll(details.assignees())) {
            throw new Refused(Problem.at("assignees", "work.task.assignees.unknown"));
        }
        if (!item.groups().containsAll(details.groups())
                && !groups.of(viewer).stream()
                        .map(PersonGroup::id)
                        .toList()
                        .containsAll(details.groups())) {
            throw new Refused(Problem.at("assignees", "work.member.group.unknown"));
        }
    }

    static @Nullable String people(List<PersonId> people) {
        return ids(people);
    }

    static @Nullable String groups(List<PersonGroupId> groups) {
        return ids(groups);
    }

    private static @Nullable String ids(List<?> ids) {
        // Sorted as the writer reads them, so that the same people are no change.
        String text =
                ids.stream()
                        .distinct()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(","));
        return text.isEmpty() ? null : text;
    }
}

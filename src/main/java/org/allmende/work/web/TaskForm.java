package org.allmende.work.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Objects;
import org.allmende.people.PersonGroupId;
import org.allmende.plan.WorkCalendar;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Colour;
import org.allmende.work.Priority;
import org.allmende.work.ProjectItem;
import org.allmende.work.TaskEditing;
import org.jspecify.annotations.Nullable;

/** The task page as a form, as it was typed. */
public record TaskForm(
        String version,
        String title,
        String description,
        String doneWhen,
        String priority,
        String responsible,
        List<String> assignees,
        List<String> groups,
        String start,
        String end,
        String workdays,
        String effort,
        String fileReference,
        String colour) {

    public TaskForm(
            @Nullable String version,
            @Nullable String title,
            @Nullable String description,
            @Nullable String doneWhen,
            @Nullable String priority,
            @Nullable String responsible,
            @Nullable List<String> assignees,
            @Nullable List<String> groups,
            @Nullable String start,
            @Nullable String end,
            @Nullable String workdays,
            @Nullable String effort,
            @Nullable String fileReference,
            @Nullable String colour) {
        this.version = requireNonNullElse(version, "");
        this.title = requireNonNullElse(title, "");
        this.description = requireNonNullElse(description, "");
        this.doneWhen = requireNonNullElse(doneWhen, "");
        this.priority = requireNonNullElse(priority, "");
        this.responsible = requireNonNullElse(responsible, "");
        this.assignees = requireNonNullElse(assignees, List.of());
        this.groups = requireNonNullElse(groups, List.of());
        this.start = requireNonNullElse(start, "");
        this.end = requireNonNullElse(end, "");
        this.workdays = requireNonNullElse(workdays, "");
        this.effort = requireNonNullElse(effort, "");
        this.fileReference = requireNonNullElse(fileReference, "");
        this.colour = requireNonNullElse(colour, "");
    }

    static TaskForm of(ProjectItem item, WorkCalendar calendar) {
        return of(item, TaskEditing.Details.of(item, calendar), item.version());
    }

    static TaskForm of(ProjectItem item, TaskEditing.Details details, int version) {
        return new TaskForm(
                String.valueOf(version),
                details.title(),
                details.description(),
                details.doneWhen(),
                details.priority().name(),
                text(details.responsible()),
                details.assignees().stream().map(PersonId::toString).toList(),
                details.groups().stream().map(PersonGroupId::toString).toList(),
                text(details.startOn()),
                text(details.endOn()),
                item.isMilestone() ? "" : text(details.workdays()),
                text(details.effortHours()),
                details.fileReference(),
                details.colour() == null ? "" : details.colour().name());
    }

    int readVersion(Problems problems) {
        Integer number = problems.number("version", version, 0, Integer.MAX_VALUE);
        return number == null ? 0 : number;
    }

    /**
     * Fields that a package or milestone does not have are not on its page and count as they stand.
     */
    TaskEditing.Details read(ProjectItem item, TaskLines lines, Problems problems) {
        var start = problems.date("start", item.isMilestone() ? end : this.start);
        var end = problems.date("end", this.end);
        return new TaskEditing.Details(
                problems.required("title", title, 300),
                problems.text("description", description, 20_000),
                problems.text("doneWhen", doneWhen, 2_000),
                item.isPackage()
                        ? item.priority()
                        : problems.choice("priority", priority, Priority.class, Priority.NORMAL),
                responsible.isEmpty() ? null : People.id("responsible", responsible, problems),
                assignees.stream()
                        .map(id -> People.id("assignees", id, problems))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                groups.stream()
                        .map(id -> People.group("assignees", id, problems))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                start,
                end,
                problems.number("workdays", workdays, 1, 9_999),
                item.isMilestone()
                        ? item.effortHours()
                        : problems.number("effort", effort, 0, 100_000),
                problems.text("fileReference", fileReference, 200),
                item.isPackage() ? colour(problems) : item.colour(),
                lines.tags(item, problems),
                lines.laws(item, problems),
                lines.links(item, problems));
    }

    private @Nullable Colour colour(Problems problems) {
        return colour.isEmpty()
                ? null
                : problems.choice("colour", colour, Colour.class, Colour.GREY);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

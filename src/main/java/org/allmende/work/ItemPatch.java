package org.allmende.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allmende.people.PersonGroupId;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of an item, field by field: null leaves a field as it is, an empty optional
 * empties it.
 *
 * @param parent the package it shall lie in, empty for the top
 * @param before the sibling that shall follow it, empty for the end
 */
public record ItemPatch(
        @Nullable String title,
        @Nullable String description,
        @Nullable String doneWhen,
        @Nullable Priority priority,
        @Nullable TaskState state,
        @Nullable Optional<LocalDate> pausedUntil,
        @Nullable Optional<PersonId> responsible,
        @Nullable List<PersonId> assignees,
        @Nullable List<PersonGroupId> groups,
        @Nullable Optional<LocalDate> start,
        @Nullable Optional<LocalDate> end,
        @Nullable Optional<Integer> workdays,
        @Nullable Optional<Integer> effortHours,
        @Nullable String fileReference,
        @Nullable List<String> tags,
        @Nullable Optional<ItemId> parent,
        @Nullable Optional<ItemId> before) {

    boolean moves() {
        return parent != null || before != null;
    }

    Spot spot(ProjectItem item) {
        return new Spot(
                parent == null ? item.parent() : parent.orElse(null),
                before == null ? null : before.orElse(null));
    }

    /**
     * @throws Refused at the field, since dates, people and priority of a package are those of its
     *     content
     */
    void refuseWhatPackagesLack(ProjectItem item) {
        if (!item.isPackage()) {
            return;
        }
        var named = new LinkedHashMap<String, @Nullable Object>();
        named.put("doneWhen", doneWhen);
        named.put("priority", priority);
        named.put("assignees", assignees);
        named.put("groups", groups);
        named.put("start", start);
        named.put("end", end);
        named.put("workdays", workdays);
        named.put("effortHours", effortHours);
        named.values().removeIf(Objects::isNull);
        if (!named.isEmpty()) {
            throw new Refused(
                    named.keySet().stream()
                            .map(field -> Problem.at(field, "work.package.onlyContent"))
                            .toList());
        }
    }

    boolean changesDetails() {
        return title != null
                || description != null
                || doneWhen != null
                || priority != null
                || responsible != null
                || assignees != null
                || groups != null
                || tags != null
                || start != null
                || end != null
                || workdays != null
                || effortHours != null
                || fileReference != null;
    }

    TaskEditing.Details details(ProjectItem item) {
        return new TaskEditing.Details(
                title == null ? item.title() : title,
                description == null ? item.description() : description,
                doneWhen == null ? item.doneWhen() : doneWhen,
                priority == null ? item.priority() : priority,
                responsible == null ? item.responsible() : responsible.orElse(null),
                assignees == null ? item.assignees() : assignees,
                groups == null ? item.groups() : groups,
                start == null ? item.startOn() : start.orElse(null),
                end == null ? item.endOn() : end.orElse(null),
                workdays == null ? presentWorkdays(item) : workdays.orElse(null),
                effortHours == null ? item.effortHours() : effortHours.orElse(null),
                fileReference == null ? item.fileReference() : fileReference,
                item.colour(),
                tags == null ? item.tags() : tags,
                item.legalBases(),
                item.links());
    }

    private static @Nullable Integer presentWorkdays(ProjectItem item) {
        return item.duration() == null || item.duration().unit().isCalendar()
                ? null
                : item.duration().amount();
    }
}

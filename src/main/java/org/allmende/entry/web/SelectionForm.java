package org.allmende.entry.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allmende.entry.SelectionChange;
import org.allmende.shell.Address;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.Priority;
import org.allmende.work.TaskState;
import org.allmende.work.TypedTags;
import org.jspecify.annotations.Nullable;

/** What shall become of the selected items, as it was typed; empty leaves things as they are. */
public record SelectionForm(
        List<String> element,
        String state,
        String responsible,
        String joining,
        String leaving,
        String shift,
        String priority,
        String tagging,
        String untagging,
        String paket,
        String delete,
        String alle,
        String zurueck) {

    /** Stands for “nobody” and “the top”, since empty stands for “as it is”. */
    public static final String NONE = "-";

    public SelectionForm(
            @Nullable List<String> element,
            @Nullable String state,
            @Nullable String responsible,
            @Nullable String joining,
            @Nullable String leaving,
            @Nullable String shift,
            @Nullable String priority,
            @Nullable String tagging,
            @Nullable String untagging,
            @Nullable String paket,
            @Nullable String delete,
            @Nullable String alle,
            @Nullable String zurueck) {
        this.element = requireNonNullElse(element, List.of());
        this.state = requireNonNullElse(state, "");
        this.responsible = requireNonNullElse(responsible, "");
        this.joining = requireNonNullElse(joining, "");
        this.leaving = requireNonNullElse(leaving, "");
        this.shift = requireNonNullElse(shift, "");
        this.priority = requireNonNullElse(priority, "");
        this.tagging = requireNonNullElse(tagging, "");
        this.untagging = requireNonNullElse(untagging, "");
        this.paket = requireNonNullElse(paket, "");
        this.delete = requireNonNullElse(delete, "");
        this.alle = requireNonNullElse(alle, "");
        this.zurueck = requireNonNullElse(zurueck, "");
    }

    List<ItemId> items() {
        return element.stream()
                .map(id -> Address.id(id, ItemId::of))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public boolean all() {
        return !alle.isEmpty();
    }

    SelectionChange read(Problems problems) {
        Integer days = null;
        String typed = shift.strip().replace('−', '-');
        if (!typed.isEmpty()) {
            if (typed.matches("[+-]?\\d{1,4}") && Math.abs(Integer.parseInt(typed)) <= 1000) {
                days = Integer.parseInt(typed) == 0 ? null : Integer.valueOf(typed);
            } else {
                problems.at("shift", "entry.selection.shift.wrong", typed);
            }
        }
        var change =
                new SelectionChange(
                        state.isEmpty()
                                ? null
                                : problems.choice(
                                        "state", state, TaskState.class, TaskState.PLANNED),
                        responsible.isEmpty() ? null : Optional.ofNullable(person(responsible)),
                        person(joining),
                        person(leaving),
                        days,
                        priority.isEmpty()
                                ? null
                                : problems.choice(
                                        "priority", priority, Priority.class, Priority.NORMAL),
                        tags("tagging", tagging, problems),
                        tags("untagging", untagging, problems),
                        paket.isEmpty()
                                ? null
                                : Optional.ofNullable(
                                        paket.equals(NONE)
                                                ? null
                                                : Address.given(paket, ItemId::of)),
                        !delete.isEmpty());
        if (change.isNothing() && problems.none()) {
            problems.at("state", "entry.selection.nothing");
        }
        return change;
    }

    private static List<String> tags(String field, String typed, Problems problems) {
        List<String> tags = TypedTags.of(problems.text(field, typed, 5_000));
        tags.stream()
                .filter(tag -> tag.length() > TypedTags.LONGEST)
                .forEach(tag -> problems.at(field, "work.task.tags.long", tag, TypedTags.LONGEST));
        return tags;
    }

    private static @Nullable PersonId person(String typed) {
        return typed.isEmpty() || typed.equals(NONE) ? null : Address.given(typed, PersonId::of);
    }
}

package org.allmende.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same item from the same state. What only one of them touched is taken from
 * that one; what both touched differently is a conflict, in which this result says what the latter
 * typed. Start, end and duration belong together.
 */
public record TaskMerge(TaskEditing.Details merged, List<Aspect> conflicts, List<Aspect> theirs) {

    /** What an item says, in the order of its page. */
    public enum Aspect {
        TITLE(TaskEditing.Details::title),
        DESCRIPTION(TaskEditing.Details::description),
        DONE_WHEN(TaskEditing.Details::doneWhen),
        RESPONSIBLE(TaskEditing.Details::responsible),
        ASSIGNEES(details -> Set.copyOf(details.assignees())),
        GROUPS(details -> Set.copyOf(details.groups())),
        DATES(details -> Arrays.asList(details.startOn(), details.endOn(), details.workdays())),
        PRIORITY(TaskEditing.Details::priority),
        EFFORT(TaskEditing.Details::effortHours),
        FILE_REFERENCE(TaskEditing.Details::fileReference),
        COLOUR(TaskEditing.Details::colour),
        TAGS(TaskEditing.Details::tags),
        LEGAL_BASES(TaskEditing.Details::legalBases),
        LINKS(TaskEditing.Details::links);

        private final Function<TaskEditing.Details, @Nullable Object> value;

        Aspect(Function<TaskEditing.Details, @Nullable Object> value) {
            this.value = value;
        }

        boolean same(TaskEditing.Details one, TaskEditing.Details other) {
            return Objects.equals(value.apply(one), value.apply(other));
        }
    }

    /**
     * @param base what both had read
     * @param mine what was typed
     * @param now what is stored by now
     */
    static TaskMerge of(
            TaskEditing.Details base, TaskEditing.Details mine, TaskEditing.Details now) {
        var conflicts = new ArrayList<Aspect>();
        var theirs = new ArrayList<Aspect>();
        for (Aspect aspect : Aspect.values()) {
            if (aspect.same(base, now) || aspect.same(mine, now)) {
                continue;
            }
            (aspect.same(base, mine) ? theirs : conflicts).add(aspect);
        }
        return new TaskMerge(
                merged(mine, now, theirs), List.copyOf(conflicts), List.copyOf(theirs));
    }

    private static TaskEditing.Details merged(
            TaskEditing.Details mine, TaskEditing.Details now, List<Aspect> theirs) {
        Function<Aspect, TaskEditing.Details> from = aspect -> theirs.contains(aspect) ? now : mine;
        TaskEditing.Details dates = from.apply(Aspect.DATES);
        return new TaskEditing.Details(
                from.apply(Aspect.TITLE).title(),
                from.apply(Aspect.DESCRIPTION).description(),
                from.apply(Aspect.DONE_WHEN).doneWhen(),
                from.apply(Aspect.PRIORITY).priority(),
                from.apply(Aspect.RESPONSIBLE).responsible(),
                from.apply(Aspect.ASSIGNEES).assignees(),
                from.apply(Aspect.GROUPS).groups(),
                dates.startOn(),
                dates.endOn(),
                dates.workdays(),
                from.apply(Aspect.EFFORT).effortHours(),
                from.apply(Aspect.FILE_REFERENCE).fileReference(),
                from.apply(Aspect.COLOUR).colour(),
                from.apply(Aspect.TAGS).tags(),
                from.apply(Aspect.LEGAL_BASES).legalBases(),
                from.apply(Aspect.LINKS).links());
    }
}

package org.allmende.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.allmende.plan.WorkCalendar;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item between two moments.
 *
 * @param turns at least one
 * @param days by how many working days its end moved, later counts up; its beginning where the end
 *     stayed; 0 when it did not move
 */
public record Line(ItemThen item, Set<Turn> turns, int days) {

    /**
     * @return null when nothing worth telling changed
     */
    static @Nullable Line of(ItemThen item, WorkCalendar calendar) {
        ItemState then = item.then();
        ItemState now = item.now();
        if (then == null) {
            return new Line(item, EnumSet.of(Turn.NEW), 0);
        }
        if (now == null) {
            return new Line(item, EnumSet.of(Turn.REMOVED), 0);
        }
        var turns = EnumSet.noneOf(Turn.class);
        int days = item.isPackage() ? 0 : moved(then, now, calendar);
        if (!item.isPackage()) {
            state(then.state(), now.state(), turns);
            dates(then, now, days, turns);
        }
        if (!then.title().equals(now.title())) {
            turns.add(Turn.RENAMED);
        }
        if (!Objects.equals(then.parent(), now.parent())) {
            turns.add(Turn.MOVED);
        }
        if (!Objects.equals(then.responsible(), now.responsible())
                || !Objects.equals(then.assignees(), now.assignees())) {
            turns.add(Turn.PEOPLE);
        }
        return turns.isEmpty() ? null : new Line(item, turns, days);
    }

    private static void state(TaskState then, TaskState now, Set<Turn> turns) {
        if (then == now) {
            return;
        }
        turns.add(
                now == TaskState.DONE
                        ? Turn.FINISHED
                        : then == TaskState.DONE ? Turn.REOPENED : Turn.STATE);
    }

    private static void dates(ItemState then, ItemState now, int days, Set<Turn> turns) {
        if (Objects.equals(then.startOn(), now.startOn())
                && Objects.equals(then.endOn(), now.endOn())) {
            return;
        }
        turns.add(days > 0 ? Turn.LATER : days < 0 ? Turn.EARLIER : Turn.DATES);
    }

    private static int moved(ItemState then, ItemState now, WorkCalendar calendar) {
        if (then.endOn() != null && now.endOn() != null && !then.endOn().equals(now.endOn())) {
            return calendar.shift(then.endOn(), now.endOn());
        }
        boolean sameEnd = Objects.equals(then.endOn(), now.endOn());
        return sameEnd && then.startOn() != null && now.startOn() != null
                ? calendar.shift(then.startOn(), now.startOn())
                : 0;
    }

    public boolean is(Turn turn) {
        return turns.contains(turn);
    }

    /** Whether its end moved, and not only its beginning. */
    public boolean endMoved() {
        ItemState then = item.then();
        ItemState now = item.now();
        return then != null && now != null && !Objects.equals(then.endOn(), now.endOn());
    }

    List<ItemState> states() {
        var states = new ArrayList<ItemState>();
        if (item.then() != null) {
            states.add(item.then());
        }
        if (item.now() != null) {
            states.add(item.now());
        }
        return states;
    }
}

package org.allmende.plan;

import static org.mpxj.TimeUnit.DAYS;
import static org.mpxj.TimeUnit.ELAPSED_DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/**
 * A plan told to MPXJ's scheduler, which follows Microsoft Project: days become hours from 8 to 12
 * and 13 to 17, and what our rules say by themselves is said as a constraint
 * (docs/decisions/schedule.md).
 */
final class MpxjPlan {

    private static final int OPENS = 8;
    private static final int CLOSES = 17;

    private final ProjectFile file = new ProjectFile();
    private final Map<ItemKey, Task> tasks = new HashMap<>();
    private final Plan plan;
    private final WorkCalendar calendar;
    private final LocalDate start;

    private MpxjPlan(Plan plan, WorkCalendar calendar, LocalDate start) {
        this.plan = plan;
        this.calendar = calendar;
        this.start = start;
        tellCalendar();
        plan.items().forEach(this::tell);
        plan.dependencies().forEach(this::tell);
    }

    /** The plan with the dates that MPXJ gives it from this day on. */
    static MpxjPlan scheduled(Plan plan, WorkCalendar calendar, LocalDate start) {
        var told = new MpxjPlan(plan, calendar, start);
        try {
            new MicrosoftScheduler().schedule(told.file, told.opening(start));
        } catch (CpmException e) {
            throw new IllegalStateException(e);
        }
        return told;
    }

    Dates dates(ItemKey key) {
        Task task = tasks.get(key);
        return new Dates(task.getStart().toLocalDate(), task.getFinish().toLocalDate());
    }

    /** Working days between earliest and latest end. */
    int slack(ItemKey key) {
        Task task = tasks.get(key);
        ProjectCalendar hours = file.getDefaultCalendar();
        double between =
                hours.getWork(task.getEarlyFinish(), task.getLateFinish(), DAYS).getDuration();
        return (int) Math.round(between);
    }

    private void tellCalendar() {
        ProjectCalendar hours = file.addDefaultBaseCalendar();
        file.setDefaultCalendar(hours);
        LocalDate from = start.minusYears(2);
        for (FreeDay free : calendar.freeDays(from, from.plusYears(6))) {
            if (free.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                hours.addCalendarException(free.date());
            }
        }
    }

    private void tell(Item item) {
        Task around = item.parent() == null ? null : tasks.get(item.parent());
        Task task = around == null ? file.addTask() : around.addTask();
        tasks.put(item.key(), task);
        task.setName(item.title());
        boolean content = !plan.children(item.key()).isEmpty();
        if (content) {
            task.setSummary(true);
            return;
        }
        int length = item.duration() == null ? 0 : item.duration().amount();
        task.setDuration(Duration.getInstance(length, DAYS));
        task.setRemainingDuration(Duration.getInstance(length, DAYS));
        task.setActualDuration(Duration.getInstance(0, DAYS));
        task.setMilestone(length == 0);
        if (item.deadline() != null) {
            task.setDeadline(closing(item.deadline()));
        }
        constrain(task, item);
    }

    private void constrain(Task task, Item item) {
        boolean instant = item.duration() == null;
        switch (item.constraint()) {
            case Constraint.NotBefore(var date) when instant ->
                    bind(
                            task,
                            ConstraintType.FINISH_NO_EARLIER_THAN,
                            closing(calendar.nextWorkday(date)));
            case Constraint.NotBefore(var date) -> notBefore(task, later(date, start));
            case Constraint.Fixed(var first, var _) when !instant ->
                    bind(task, ConstraintType.MUST_START_ON, opening(first));
            case Constraint.Fixed(var _, var last) ->
                    bind(task, ConstraintType.MUST_FINISH_ON, closing(last));
            // Microsoft Project would move a task before its predecessors' end; ours is a deadline.
            case Constraint.NotAfter(var date) -> {
                task.setDeadline(closing(date));
                notBefore(task, start);
            }
            default -> notBefore(task, start);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Nothing of ours begins before the plan does, whatever it waits for. */
    private void notBefore(Task task, LocalDate date) {
        bind(task, ConstraintType.START_NO_EARLIER_THAN, opening(date));
    }

    private static void bind(Task task, ConstraintType type, LocalDateTime date) {
        task.setConstraintType(type);
        task.setConstraintDate(date);
    }

    private void tell(Dependency dependency) {
        var unit = dependency.lag().unit().isCalendar() ? ELAPSED_DAYS : DAYS;
        RelationType type =
                switch (dependency.kind()) {
                    case FINISH_START -> RelationType.FINISH_START;
                    case START_START -> RelationType.START_START;
                    case FINISH_FINISH -> RelationType.FINISH_FINISH;
                    case START_FINISH -> RelationType.START_FINISH;
                };
        tasks.get(dependency.successor())
                .addPredecessor(
                        new Relation.Builder()
                                .predecessorTask(tasks.get(dependency.predecessor()))
                                .type(type)
                                .lag(Duration.getInstance(dependency.lag().amount(), unit)));
    }

    private LocalDateTime opening(LocalDate date) {
        return calendar.nextWorkday(date).atTime(OPENS, 0);
    }

    private static LocalDateTime closing(LocalDate date) {
        return date.atTime(CLOSES, 0);
    }
}

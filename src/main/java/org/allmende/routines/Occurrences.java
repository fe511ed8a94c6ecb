package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.people.Colleagues;
import org.allmende.plan.Rhythm;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** The days of routines, whatever brings them. */
@Component
class Occurrences {

    /** A free day so long ago may have rolled on to a day that still counts. */
    private static final int LONGEST_FREE = 14;

    private final DateLists lists;
    private final Colleagues colleagues;

    Occurrences(DateLists lists, Colleagues colleagues) {
        this.lists = lists;
        this.colleagues = colleagues;
    }

    /** What these routines need to know; two queries at most, however many they are. */
    Occasions occasions(Viewer viewer, List<Routine> routines) {
        LocalDate since =
                routines.stream()
                        .filter(routine -> routine.recurrence().rhythm() instanceof Rhythm.Event)
                        .map(Routine::countsFrom)
                        .min(LocalDate::compareTo)
                        .map(first -> first.minusDays(LONGEST_FREE))
                        .orElse(null);
        return since == null
                ? Occasions.NONE
                : new Occasions(lists.days(viewer, since), colleagues.joined(viewer, since));
    }

    /** Those whose anchor lies between its first undecided day and this one. */
    List<Occurrence> until(Viewer viewer, Routine routine, WorkCalendar calendar, LocalDate last) {
        return days(routine, occasions(viewer, List.of(routine)), calendar)
                .takeWhile(occurrence -> !occurrence.day().anchor().isAfter(last))
                .toList();
    }

    /** All from its first undecided day on, as long as it goes on; without end for some. */
    static Stream<Occurrence> days(Routine routine, Occasions occasions, WorkCalendar calendar) {
        var days = new RunDays(routine.recurrence(), calendar);
        Stream<Occurrence> found =
                routine.recurrence().rhythm() instanceof Rhythm.Event event
                        ? occasions.of(event, days, routine.countsFrom())
                        : days.counted(routine.begins(), routine.countsFrom()).map(Occurrence::of);
        return found.takeWhile(occurrence -> routine.reaches(occurrence.day().anchor()));
    }
}

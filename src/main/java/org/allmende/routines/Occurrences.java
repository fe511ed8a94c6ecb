package org.allmende.routines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.people.Colleagues;
import org.allmende.plan.Rhythm;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** The days of a routine, whatever brings them. */
@Component
class Occurrences {

    private final DateLists lists;
    private final Colleagues colleagues;

    Occurrences(DateLists lists, Colleagues colleagues) {
        this.lists = lists;
        this.colleagues = colleagues;
    }

    /** Those whose anchor lies between its first undecided day and this one. */
    List<Occurrence> until(Viewer viewer, Routine routine, WorkCalendar calendar, LocalDate last) {
        if (routine.recurrence().rhythm() instanceof Rhythm.Event event) {
            return occasions(viewer, event, routine, calendar)
                    .takeWhile(occurrence -> !occurrence.day().anchor().isAfter(last))
                    .toList();
        }
        return new RunDays(routine.recurrence(), calendar)
                .between(routine.begins(), routine.countsFrom(), last).stream()
                        .map(Occurrence::of)
                        .toList();
    }

    /** The first so many from its first undecided day on. */
    List<Occurrence> next(Viewer viewer, Routine routine, WorkCalendar calendar, int count) {
        if (routine.recurrence().rhythm() instanceof Rhythm.Event event) {
            return occasions(viewer, event, routine, calendar).limit(count).toList();
        }
        return new RunDays(routine.recurrence(), calendar)
                .from(routine.begins(), routine.countsFrom(), count).stream()
                        .map(Occurrence::of)
                        .toList();
    }

    private Stream<Occurrence> occasions(
            Viewer viewer, Rhythm.Event event, Routine routine, WorkCalendar calendar) {
        var days = new RunDays(routine.recurrence(), calendar);
        LocalDate from = routine.countsFrom();
        Stream<Occurrence> found =
                switch (event.occasion()) {
                    case DATE_IN_LIST ->
                            lists.days(viewer, Objects.requireNonNullElse(event.list(), ""), from).stream()
                                    .map(day -> new Occurrence(days.on(day.date()), "", day.label()));
                    case PERSON_JOINS ->
                            colleagues.joined(viewer, from).entrySet().stream()
                                    .map(joined ->
                                            new Occurrence(
                                                    days.on(joined.getValue()),
                                                    joined.getKey().id().toString(),
                                                    joined.getKey().name()));
                    case MILESTONE_REACHED, BY_HAND -> Stream.empty();
                };
        return found.filter(occurrence -> !occurrence.day().anchor().isBefore(from))
                .sorted(Comparator.comparing(occurrence -> occurrence.day().anchor()));
    }
}

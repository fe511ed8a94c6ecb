package org.allmende.routines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.people.PersonCard;
import org.allmende.plan.Rhythm;

/**
 * What may bring the runs of an authority, beside the calendar.
 *
 * @param lists dates by the name of their list in lower case
 * @param joined who joined, and since when
 */
record Occasions(Map<String, List<DateList.Day>> lists, Map<PersonCard, LocalDate> joined) {

    static final Occasions NONE = new Occasions(Map.of(), Map.of());

    /** Those whose anchor is not before a day, in their order. */
    Stream<Occurrence> of(Rhythm.Event event, RunDays days, LocalDate from) {
        Stream<Occurrence> found =
                switch (event.occasion()) {
                    case DATE_IN_LIST ->
                            dates(Objects.requireNonNullElse(event.list(), ""))
                                    .map(day ->
                                            new Occurrence(days.on(day.date()), "", day.label()));
                    case PERSON_JOINS ->
                            joined.entrySet().stream()
                                    .map(one -> joining(one.getKey(), days.on(one.getValue())));
                    case MILESTONE_REACHED, BY_HAND -> Stream.empty();
                };
        return found.filter(occurrence -> !occurrence.day().anchor().isBefore(from))
                .sorted(Comparator.comparing(occurrence -> occurrence.day().anchor()));
    }

    private Stream<DateList.Day> dates(String list) {
        return lists.getOrDefault(list.toLowerCase(Locale.ROOT), List.of()).stream();
    }

    private static Occurrence joining(PersonCard person, RunDay day) {
        return new Occurrence(day, person.id().toString(), person.name());
    }
}

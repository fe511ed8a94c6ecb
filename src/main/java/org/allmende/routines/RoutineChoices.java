package org.allmende.routines;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.library.RhythmWords;
import org.allmende.people.Colleague;
import org.allmende.plan.Roll;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;

/** What one may choose from in the form of a routine. */
public final class RoutineChoices {

    private RoutineChoices() {}

    public static List<Choice> rhythms(RoutineFormPage page, Texts t) {
        String given = new RhythmWords(t).of(page.recurrence().rhythm());
        return Stream.of(RhythmChoice.values())
                .map(choice ->
                        new Choice(
                                choice.name(),
                                choice == RhythmChoice.GIVEN
                                        ? t.of(
                                                page.isNew()
                                                        ? "routines.form.rhythm.given"
                                                        : "routines.form.rhythm.unchanged",
                                                given)
                                        : t.of(choice)))
                .toList();
    }

    public static List<Choice> positions(Texts t) {
        return Stream.of("1", "2", "3", "4", "-1")
                .map(position -> new Choice(position, t.of("routines.form.position." + position)))
                .toList();
    }

    public static List<Choice> weekdays(Texts t) {
        return Stream.of(DayOfWeek.values())
                .map(day ->
                        new Choice(
                                day.name().substring(0, 2),
                                day.getDisplayName(TextStyle.FULL, t.locale())))
                .toList();
    }

    public static List<Choice> months(Texts t) {
        return Stream.of(Month.values())
                .map(month ->
                        new Choice(
                                Integer.toString(month.getValue()),
                                month.getDisplayName(TextStyle.SHORT_STANDALONE, t.locale())))
                .toList();
    }

    public static List<Choice> rolls(Texts t) {
        return Stream.of(Roll.values())
                .map(roll -> new Choice(roll.name(), t.of("library.routine.roll." + roll)))
                .toList();
    }

    /** Only those who plan may answer for it. */
    public static List<Choice> responsible(List<Colleague> people) {
        return people.stream()
                .filter(person -> person.group().mayBeResponsible())
                .map(person -> new Choice(person.card().id().toString(), person.card().name()))
                .toList();
    }
}

package org.allmende.absence;

import java.util.List;
import java.util.Map;
import org.allmende.people.Colleague;
import org.allmende.people.PersonCard;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Absences to look at and one to enter.
 *
 * @param forAll whether it is the page of the administration
 * @param mine what is entered for oneself, or all of them on the page of the administration
 * @param standsIn where oneself stands in
 */
public record AbsencePage(
        boolean forAll,
        List<Line> mine,
        List<Line> standsIn,
        List<Colleague> colleagues,
        Map<PersonId, PersonCard> cards,
        PersonId me) {

    /** An absence with what does not fit to others. */
    public record Line(Absence absence, List<AbsenceConflict> conflicts) {}

    public String path() {
        return forAll ? "/verwaltung/abwesenheiten" : "/profil/abwesenheit";
    }

    public String name(Texts t, @Nullable PersonId person) {
        PersonCard card = person == null ? null : cards.get(person);
        return card == null ? t.of("absence.somebody") : card.name();
    }

    public String say(Texts t, Absence absence, AbsenceConflict conflict) {
        return t.of(
                "absence.conflict." + conflict.kind(),
                name(t, absence.person()),
                name(
                        t,
                        conflict.kind() == AbsenceConflict.Kind.SHARED
                                ? absence.substitute()
                                : conflict.who()),
                name(
                        t,
                        conflict.kind() == AbsenceConflict.Kind.SHARED
                                ? conflict.who()
                                : conflict.next()),
                t.date(conflict.from()),
                t.date(conflict.until()));
    }

    public String days(Texts t, Absence absence) {
        return absence.from().equals(absence.until())
                ? t.weekdayDate(absence.from())
                : t.of("absence.days", t.date(absence.from()), t.date(absence.until()));
    }

    public List<Choice> people(Texts t) {
        return choices(t, "absence.person.choose", true);
    }

    public List<Choice> substitutes(Texts t) {
        return choices(t, "absence.substitute.nobody", false);
    }

    private List<Choice> choices(Texts t, String first, boolean guests) {
        var choices = new java.util.ArrayList<Choice>();
        choices.add(new Choice("", t.of(first)));
        colleagues.stream()
                .filter(colleague -> guests || colleague.group() != Group.GUEST)
                .filter(colleague -> forAll || !colleague.card().id().equals(me))
                .forEach(colleague ->
                        choices.add(
                                new Choice(colleague.card().id().toString(), label(colleague))));
        return choices;
    }

    private static String label(Colleague colleague) {
        PersonCard card = colleague.card();
        return card.unit().isEmpty() ? card.name() : card.name() + " (" + card.unit() + ")";
    }
}

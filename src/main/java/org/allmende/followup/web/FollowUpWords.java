package org.allmende.followup.web;

import java.util.ArrayList;
import java.util.List;
import org.allmende.followup.FollowUp;
import org.allmende.followup.FollowUpDay;
import org.allmende.people.PersonCard;
import org.allmende.plan.FreeDay;
import org.allmende.shell.Answer;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;

/** How the pages tell of Wiedervorlagen. */
public record FollowUpWords(Texts t) {

    /** “26. Dezember 2026 ist frei (2. Weihnachtsfeiertag); vorgelegt am Montag, 28. Dezember.” */
    Answer.Elsewhere saying(Answer.Elsewhere answer, FollowUpDay day) {
        FreeDay free = day.free();
        return free == null
                ? answer.saying("followup.set", t.weekdayDate(day.date()))
                : answer.saying(
                        "followup.rolled",
                        t.weekdayDate(free.date()),
                        why(free),
                        t.weekdayDate(day.date()));
    }

    private String why(FreeDay free) {
        String name = free.name();
        return name == null || name.isEmpty() ? t.of("followup.free." + free.kind()) : name;
    }

    /** Who is meant, seen by the reader: “von Miriam Lange”, “für Sabine Becker”, or empty. */
    public String whose(FollowUp followUp, boolean own) {
        if (!followUp.isForAnother()) {
            return "";
        }
        return own
                ? t.of("followup.by", followUp.byName())
                : t.of("followup.for", followUp.personName());
    }

    public List<Choice> people(List<PersonCard> readers, PersonId me) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.of("followup.me")));
        readers.stream()
                .filter(card -> !card.id().equals(me))
                .map(card -> new Choice(card.id().toString(), card.name()))
                .forEach(choices::add);
        return choices;
    }
}

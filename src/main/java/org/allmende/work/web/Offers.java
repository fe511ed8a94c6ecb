package org.allmende.work.web;

import java.util.List;
import org.allmende.people.Colleague;
import org.allmende.shell.Choice;

/** The people that selects of these pages offer. */
public final class Offers {

    private Offers() {}

    /** Colleagues who may answer for something. */
    static List<Choice> answering(List<Colleague> colleagues) {
        return colleagues.stream()
                .filter(colleague -> colleague.group().mayBeResponsible())
                .map(Offers::person)
                .toList();
    }

    public static List<Choice> people(List<Colleague> colleagues) {
        return colleagues.stream().map(Offers::person).toList();
    }

    private static Choice person(Colleague colleague) {
        String unit = colleague.card().unit();
        return new Choice(
                colleague.card().id().toString(),
                colleague.card().name() + (unit.isEmpty() ? "" : " (" + unit + ")"));
    }
}

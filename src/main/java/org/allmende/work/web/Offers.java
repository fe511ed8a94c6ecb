package org.allmende.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.people.Colleague;
import org.allmende.people.PersonCard;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What the selects of these pages offer. */
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

    public static List<Choice> cards(List<PersonCard> cards) {
        return cards.stream().map(card -> new Choice(card.id().toString(), card.name())).toList();
    }

    /** All constants of an enum in the reader's words. */
    public static <E extends Enum<E>> List<Choice> of(Texts t, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> new Choice(constant.name(), t.of(constant)))
                .toList();
    }

    /** The same behind a line that sets nothing. */
    public static List<Choice> any(String nothing, List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", nothing));
        all.addAll(choices);
        return all;
    }

    /** The words of a value, or the value itself where nothing offers it. */
    public static String label(List<Choice> choices, @Nullable String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value == null ? "" : value);
    }

    private static Choice person(Colleague colleague) {
        String unit = colleague.card().unit();
        return new Choice(
                colleague.card().id().toString(),
                colleague.card().name() + (unit.isEmpty() ? "" : " (" + unit + ")"));
    }
}

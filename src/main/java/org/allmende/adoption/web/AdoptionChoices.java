package org.allmende.adoption.web;

import java.util.ArrayList;
import java.util.List;
import org.allmende.adoption.AdoptionPage;
import org.allmende.adoption.SizeFactor;
import org.allmende.people.Authority;
import org.allmende.people.PersonCard;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;

/** What one may choose from in the form of an adoption. */
public final class AdoptionChoices {

    private AdoptionChoices() {}

    /** Only those who plan may lead. */
    public static List<Choice> responsible(AdoptionPage page) {
        return page.people().stream()
                .filter(person -> person.group().mayBeResponsible())
                .map(person -> new Choice(person.card().id().toString(), name(person.card())))
                .toList();
    }

    /** The authority's own holidays first, then those of the Länder and their localities. */
    public static List<Choice> calendars(Authority authority, Texts t) {
        List<Choice> choices = new ArrayList<>();
        Locality own = authority.locality();
        choices.add(
                new Choice(
                        "",
                        t.of(
                                "adoption.calendar.own",
                                own == null ? authority.land().title() : t.of(own))));
        for (Land land : Land.values()) {
            choices.add(new Choice(land.name(), land.title()));
            for (Locality locality : Locality.values()) {
                if (locality.land() == land) {
                    choices.add(new Choice(land.name() + "-" + locality.name(), t.of(locality)));
                }
            }
        }
        return choices;
    }

    public static List<Choice> factors(SizeFactor proposed, Texts t) {
        return SizeFactor.offered().stream()
                .map(value ->
                        new Choice(
                                value,
                                value.equals(proposed.value())
                                        ? t.of("adoption.factor." + proposed, decimal(value, t))
                                        : decimal(value, t)))
                .toList();
    }

    private static String decimal(String value, Texts t) {
        return value.replace(".", t.of("library.decimal"));
    }

    private static String name(PersonCard card) {
        return card.unit().isEmpty() ? card.name() : card.name() + " · " + card.unit();
    }
}

package org.allmende.signoff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.people.Colleague;
import org.allmende.people.PersonCard;
import org.allmende.people.PersonGroup;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;

/**
 * Finds out whom somebody means who typed “Sabine Becker; Deniz Bayraktar” or “Zentrale
 * Registratur”.
 *
 * @param colleagues everybody of the authority
 * @param groups its groups of persons
 * @param readers who of them sees the task
 */
record SignerNames(List<Colleague> colleagues, List<PersonGroup> groups, Set<PersonId> readers) {

    private static final int MOST = 30;

    /**
     * Who is meant by one line.
     *
     * @param unit the unit or group of persons, when the line names one
     * @param signers those who see the task
     * @param strangers those who do not
     */
    record Meant(String unit, List<PersonId> signers, List<PersonCard> strangers) {

        List<PersonId> all() {
            return Stream.concat(signers.stream(), strangers.stream().map(PersonCard::id)).toList();
        }
    }

    /** What is offered while typing: people by name, then groups of persons, then units. */
    List<String> offers() {
        return Stream.of(
                        cards().map(this::label),
                        groups.stream()
                                .filter(group -> !group.members().isEmpty())
                                .map(PersonGroup::name),
                        cards().map(PersonCard::unit).filter(unit -> !unit.isEmpty()).sorted())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Tells people of the same name apart by their unit. */
    private String label(PersonCard card) {
        return named(card.name()).size() > 1 ? card.name() + " (" + card.unit() + ")" : card.name();
    }

    /** A step of an earlier round as one would type it. */
    String line(SignoffStep step) {
        return step.unit().isEmpty()
                ? cards().filter(card -> step.signers().contains(card.id()))
                        .map(this::label)
                        .collect(Collectors.joining("; "))
                : step.unit();
    }

    Meant meant(String field, String typed, Problems problems) {
        for (PersonGroup group : groups) {
            if (same(group.name(), typed.strip()) && !group.members().isEmpty()) {
                return meant(group.name(), group.members());
            }
        }
        List<PersonCard> ofUnit = unit(typed.strip());
        if (!ofUnit.isEmpty()) {
            return meant(ofUnit.getFirst().unit(), ofUnit);
        }
        var people = new LinkedHashSet<PersonCard>();
        for (String name : typed.split(";")) {
            if (!name.isBlank()) {
                people.addAll(person(field, name.strip(), problems));
            }
        }
        if (people.size() > MOST) {
            problems.at(field, "signoff.who.many", MOST);
        }
        return meant("", List.copyOf(people));
    }

    private Meant meant(String unit, List<PersonCard> people) {
        return new Meant(
                unit,
                people.stream().map(PersonCard::id).filter(readers::contains).toList(),
                people.stream().filter(card -> !readers.contains(card.id())).toList());
    }

    private List<PersonCard> person(String field, String name, Problems problems) {
        var found = new ArrayList<>(named(name));
        if (found.isEmpty()) {
            cards().filter(card -> same(card.name() + " (" + card.unit() + ")", name))
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            problems.at(field, "signoff.who.unknown", name);
        } else if (found.size() > 1) {
            problems.at(field, "signoff.who.several", name, found.getFirst().unit());
        }
        return found.size() == 1 ? found : List.of();
    }

    private List<PersonCard> named(String name) {
        return cards().filter(card -> same(card.name(), name)).toList();
    }

    private List<PersonCard> unit(String typed) {
        return typed.isEmpty()
                ? List.of()
                : cards().filter(card -> same(card.unit(), typed)).toList();
    }

    private Stream<PersonCard> cards() {
        return colleagues.stream().map(Colleague::card);
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.GERMAN).equals(other.toLowerCase(Locale.GERMAN));
    }
}

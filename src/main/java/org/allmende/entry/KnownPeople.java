package org.allmende.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.allmende.people.Colleague;
import org.allmende.shared.Problem;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/** Colleagues by all the ways a list may name them. */
final class KnownPeople {

    private final Map<String, Set<PersonId>> named = new HashMap<>();
    private final Map<PersonId, Colleague> colleagues = new HashMap<>();

    KnownPeople(List<Colleague> all) {
        for (Colleague colleague : all) {
            String name = key(colleague.card().name());
            int gap = name.lastIndexOf(' ');
            PersonId id = colleague.card().id();
            colleagues.put(id, colleague);
            put(name, id);
            if (gap > 0) {
                String family = name.substring(gap + 1);
                String given = name.substring(0, gap);
                put(family, id);
                put(family + ", " + given, id);
                put(family + " " + given, id);
                put(given.substring(0, 1) + ". " + family, id);
            }
        }
    }

    private void put(String name, PersonId id) {
        named.computeIfAbsent(name, key -> new HashSet<>()).add(id);
    }

    String name(PersonId id) {
        Colleague colleague = colleagues.get(id);
        return colleague == null ? "" : colleague.card().name();
    }

    boolean isOneOrSeveral(String cell) {
        var problems = new ArrayList<Problem>();
        return !all(cell, problems::add).isEmpty() && problems.isEmpty();
    }

    /** The one person a cell names, who may answer for something. */
    @Nullable PersonId answering(String cell, Consumer<Problem> problems) {
        PersonId person = one(cell, problems);
        Colleague colleague = person == null ? null : colleagues.get(person);
        if (colleague != null && !colleague.group().mayBeResponsible()) {
            problems.accept(Problem.of("entry.cell.answering", colleague.card().name()));
            return null;
        }
        return person;
    }

    /** Everybody a cell names, between semicolons, line breaks, strokes or commas. */
    List<PersonId> all(String cell, Consumer<Problem> problems) {
        if (cell.isBlank()) {
            return List.of();
        }
        if (named.containsKey(key(cell))) {
            PersonId person = one(cell, problems);
            return person == null ? List.of() : List.of(person);
        }
        String split = cell.matches("(?s).*[;\\n/].*") ? "[;\\n/]" : ",|\\bund\\b|&";
        var people = new ArrayList<PersonId>();
        for (String name : cell.split(split)) {
            PersonId person = name.isBlank() ? null : one(name, problems);
            if (person != null && !people.contains(person)) {
                people.add(person);
            }
        }
        return people;
    }

    private @Nullable PersonId one(String cell, Consumer<Problem> problems) {
        Set<PersonId> found = named.getOrDefault(key(cell), Set.of());
        if (found.size() == 1) {
            return found.iterator().next();
        }
        problems.accept(
                found.isEmpty()
                        ? Problem.of("entry.cell.nobody", cell.strip())
                        : Problem.of("entry.cell.several", cell.strip()));
        return null;
    }

    private static String key(String name) {
        return name.strip()
                .replaceAll("(?i)^(herr|frau|dr\\.?|prof\\.?)\\s+", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.GERMAN);
    }
}

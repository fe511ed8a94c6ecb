package org.allmende.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Group;

/** What the selects of these pages offer. */
public final class Choices {

    private Choices() {}

    public static List<Choice> kinds(Texts t) {
        return Arrays.stream(AuthorityKind.values())
                .map(kind -> new Choice(kind.name(), t.of(kind)))
                .toList();
    }

    public static List<Choice> laender() {
        return Arrays.stream(Land.values())
                .map(land -> new Choice(land.name(), land.title()))
                .toList();
    }

    public static List<Choice> localities(Texts t) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.of("people.authority.locality.none")));
        for (Locality locality : Locality.values()) {
            choices.add(new Choice(locality.name(), t.of(locality)));
        }
        return choices;
    }

    /** What a line of the authority's history says. */
    public static String sentence(Texts t, TraceEntry entry) {
        return t.of(
                "people.trace." + entry.what(),
                entry.subject(),
                group(t, entry.from()),
                group(t, entry.to()));
    }

    private static String group(Texts t, String name) {
        return Arrays.stream(Group.values())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .map(t::of)
                .orElse(name);
    }

    public static List<Choice> groups(Texts t) {
        return Arrays.stream(Group.values())
                .map(group -> new Choice(group.name(), t.of(group)))
                .toList();
    }
}

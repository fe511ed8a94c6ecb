package org.allmende.people;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/** A group as typed. */
public record PersonGroupForm(String name, String note, List<String> members, String version) {

    public PersonGroupForm(
            @Nullable String name,
            @Nullable String note,
            @Nullable List<String> members,
            @Nullable String version) {
        this.name = requireNonNullElse(name, "");
        this.note = requireNonNullElse(note, "");
        this.members = requireNonNullElse(members, List.of());
        this.version = requireNonNullElse(version, "0");
    }

    public static PersonGroupForm empty() {
        return new PersonGroupForm(null, null, null, null);
    }

    public static PersonGroupForm of(PersonGroup group) {
        return new PersonGroupForm(
                group.name(),
                group.note(),
                group.members().stream().map(card -> card.id().toString()).toList(),
                Integer.toString(group.version()));
    }

    public boolean holds(PersonId person) {
        return members.contains(person.toString());
    }

    /** What it says. */
    record Read(String name, String note, Set<PersonId> members, int version) {}

    Read read() {
        var problems = new Problems();
        String read = problems.required("name", name, 100);
        String text = problems.text("note", note, 500);
        var people = new LinkedHashSet<PersonId>();
        for (String member : members) {
            try {
                people.add(new PersonId(UUID.fromString(member)));
            } catch (IllegalArgumentException noId) {
                problems.at("members", "people.persongroup.unknown");
            }
        }
        Integer seen = problems.number("version", version, 0, Integer.MAX_VALUE);
        problems.refuseIfAny();
        return new Read(read, text, people, seen == null ? 0 : seen);
    }
}

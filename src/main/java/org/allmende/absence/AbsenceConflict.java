package org.allmende.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What does not fit between an absence and those of others. Both sides are told: the one who is
 * away, and the one who stands in.
 *
 * @param who whom it is about, beside the absent person
 * @param next who takes over in their stead, or null
 * @param from first day of the other absence
 * @param until last day of the other absence
 */
public record AbsenceConflict(
        Kind kind,
        @Nullable PersonId who,
        @Nullable PersonId next,
        LocalDate from,
        LocalDate until) {

    /** The kinds, the weightiest first. */
    public enum Kind {
        /** Nobody stands in. */
        NOBODY,
        /** The substitute is away too, and nobody takes over from them. */
        SUBSTITUTE_AWAY,
        /** The substitute is away too; somebody else takes over. */
        CHAIN,
        /** The absent person was to stand in for somebody. */
        EXPECTED,
        /** The substitute stands in for somebody else at the same time. */
        SHARED
    }

    /**
     * Conflicts of one absence.
     *
     * @param others the absences of the whole authority, it may be among them
     */
    static List<AbsenceConflict> of(Absence absence, List<Absence> others) {
        var found = new ArrayList<AbsenceConflict>();
        if (absence.substitute() == null) {
            found.add(
                    new AbsenceConflict(Kind.NOBODY, null, null, absence.from(), absence.until()));
        }
        for (Absence other : others) {
            if (other.person().equals(absence.person()) || !other.meets(absence)) {
                continue;
            }
            if (other.person().equals(absence.substitute())) {
                PersonId next = atTheEnd(absence, others, later(absence.from(), other.from()));
                found.add(about(next == null ? Kind.SUBSTITUTE_AWAY : Kind.CHAIN, next, other));
            } else if (absence.person().equals(other.substitute())) {
                found.add(about(Kind.EXPECTED, null, other));
            } else if (absence.substitute() != null
                    && absence.substitute().equals(other.substitute())) {
                found.add(about(Kind.SHARED, null, other));
            }
        }
        found.sort((a, b) -> a.kind().compareTo(b.kind()));
        return found;
    }

    private static AbsenceConflict about(Kind kind, @Nullable PersonId next, Absence other) {
        return new AbsenceConflict(kind, other.person(), next, other.from(), other.until());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Who stands in on a day: the substitute, or where they are away too, theirs, and so on.
     *
     * @return null when the chain ends with nobody, or in a circle
     */
    static @Nullable PersonId atTheEnd(Absence absence, List<Absence> others, LocalDate day) {
        Map<PersonId, Absence> away = new HashMap<>();
        others.stream()
                .filter(other -> other.isOn(day))
                .forEach(other -> away.put(other.person(), other));
        var seen = new HashSet<PersonId>(List.of(absence.person()));
        PersonId next = absence.substitute();
        while (next != null && away.containsKey(next)) {
            if (!seen.add(next)) {
                return null;
            }
            next = away.get(next).substitute();
        }
        return next == null || seen.contains(next) ? null : next;
    }
}

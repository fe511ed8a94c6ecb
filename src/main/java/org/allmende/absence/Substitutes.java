package org.allmende.absence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom. A substitute who is away too hands on to theirs; a chain that ends with
 * nobody or in a circle has no substitute. Each method is one query.
 */
@Component
@Transactional(readOnly = true)
public class Substitutes {

    private final Absences absences;

    Substitutes(Absences absences) {
        this.absences = absences;
    }

    /**
     * Everybody of the viewer's authority who is away that day.
     *
     * @return person → who stands in for them; an empty list where nobody does
     */
    public Map<PersonId, List<PersonId>> of(Viewer viewer, LocalDate day) {
        List<Absence> away = absences.on(viewer, day);
        var substitutes = new HashMap<PersonId, List<PersonId>>();
        for (Absence absence : away) {
            PersonId found = AbsenceConflict.atTheEnd(absence, away, day);
            substitutes.put(absence.person(), found == null ? List.of() : List.of(found));
        }
        return substitutes;
    }

    /** For whom the viewer stands in that day. */
    public Set<PersonId> representedBy(Viewer viewer, LocalDate day) {
        return of(viewer, day).entrySet().stream()
                .filter(entry -> entry.getValue().contains(viewer.person()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Whose mails wait that day.
     *
     * @return person → the last day of their absence
     */
    public Map<PersonId, LocalDate> withMailPaused(Viewer viewer, LocalDate day) {
        return absences.on(viewer, day).stream()
                .filter(Absence::mailPaused)
                .collect(Collectors.toMap(Absence::person, Absence::until));
    }
}

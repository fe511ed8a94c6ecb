package org.allmende.routines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Recurrence;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Roll;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads the form of a routine: the part that decides its days alone, for the preview, or all. */
final class RoutineReading {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LEAD = 250;

    private final RoutineForm form;
    private final PlanDocument given;
    private final WorkCalendar calendar;
    private final Problems problems = new Problems();

    RoutineReading(RoutineForm form, PlanDocument given, WorkCalendar calendar) {
        this.form = form;
        this.given = given;
        this.calendar = calendar;
    }

    /** What decides the days. */
    record Dated(LocalDate begins, Recurrence recurrence) {}

    /**
     * @throws Refused at the fields
     */
    Dated dated() {
        var dated = read();
        problems.refuseIfAny();
        return dated;
    }

    /**
     * @throws Refused at the fields
     */
    RoutineTerms terms() {
        String title = problems.required("title", form.title(), LONGEST_TITLE);
        Dated dated = read();
        PersonId responsible = person("responsible", form.responsible());
        Map<RoleKey, List<PersonId>> people = people();
        problems.refuseIfAny();
        return new RoutineTerms(
                title,
                dated.begins(),
                given.recurring(dated.recurrence()),
                Objects.requireNonNull(responsible),
                people);
    }

    private Dated read() {
        Recurrence own = Objects.requireNonNull(given.recurrence());
        LocalDate begins = problems.date("begins", form.begins());
        if (begins == null && problems.none()) {
            problems.at("begins", "shell.problem.required");
        }
        Integer lead = problems.number("lead", form.lead(), 0, LONGEST_LEAD);
        Roll roll = problems.choice("roll", form.roll(), Roll.class, own.roll());
        var rhythm = new RhythmReading(form, own.rhythm(), problems);
        var recurrence =
                new Recurrence(
                        own.anchor(),
                        rhythm.rhythm(),
                        roll,
                        lead == null ? 0 : lead,
                        own.results());
        if (begins != null && problems.none()) {
            refuseNever(rhythm.field(), recurrence, begins);
        }
        return new Dated(begins == null ? LocalDate.EPOCH : begins, recurrence);
    }

    /** A sixth Monday comes in no month. */
    private void refuseNever(String field, Recurrence recurrence, LocalDate begins) {
        try {
            new RunDays(recurrence, calendar).from(begins, begins, 1);
        } catch (PlanRefused refused) {
            problems.at(field, refused.code(), refused.arguments().toArray());
        }
    }

    private Map<RoleKey, List<PersonId>> people() {
        Map<RoleKey, List<PersonId>> people = new HashMap<>();
        for (Role role : given.plan().roles()) {
            List<PersonId> chosen = new ArrayList<>();
            for (String typed : form.people(role.key().value())) {
                PersonId person = person(RoutineForm.ROLE + role.key(), typed);
                if (person != null) {
                    chosen.add(person);
                }
            }
            people.put(role.key(), chosen);
        }
        return people;
    }

    private @Nullable PersonId person(String field, String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            problems.at(field, "shell.problem.choice");
            return null;
        }
    }
}

package org.allmende.routines;

import java.util.List;
import org.allmende.people.Colleague;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Recurrence;
import org.allmende.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The form of a routine with the days it gives.
 *
 * @param action where it is sent
 * @param back where it leads without being sent
 * @param name of the template, or of the routine that is changed
 * @param isNew whether it is taken from the library with this form
 * @param days the next ones; null while the form allows none
 * @param open titles of roles that nobody fills
 */
public record RoutineFormPage(
        String action,
        String back,
        String name,
        boolean isNew,
        PlanDocument given,
        RoutineForm form,
        List<RoleToFill> roles,
        List<Colleague> people,
        @Nullable List<RunDay> days,
        List<String> open,
        List<Problem> problems) {

    /**
     * A role and who is chosen for it.
     *
     * @param items how many tasks name it
     */
    public record RoleToFill(String key, String title, long items, List<String> people) {

        public String field() {
            return RoutineForm.ROLE + key;
        }
    }

    public Recurrence recurrence() {
        return java.util.Objects.requireNonNull(given.recurrence());
    }

    RoutineFormPage showing(List<RunDay> found) {
        return new RoutineFormPage(
                action, back, name, isNew, given, form, roles, people, found, open, problems);
    }

    public RoutineFormPage saying(List<Problem> others) {
        return new RoutineFormPage(
                action, back, name, isNew, given, form, roles, people, days, open, others);
    }
}

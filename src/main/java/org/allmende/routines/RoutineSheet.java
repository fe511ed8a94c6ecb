package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.commons.Belonging;
import org.allmende.people.PersonCard;
import org.allmende.plan.Role;
import org.jspecify.annotations.Nullable;

/**
 * A routine on its page.
 *
 * @param newer number of a newer version in the library; null when it follows the newest
 * @param roles of its tasks, with who fills them
 * @param coming its next days that have no run yet, moved and skipped ones among them
 * @param runs what was made or decided, the newest first
 */
public record RoutineSheet(
        Routine routine,
        @Nullable PersonCard responsible,
        @Nullable String newer,
        Map<Role, List<PersonCard>> roles,
        List<Coming> coming,
        List<RoutineRun> runs,
        boolean mayKeep,
        Belonging belonging) {

    /**
     * @param cause what else makes it a run of its own on that day; mostly empty
     * @param decided what was decided about it already, or null
     */
    public record Coming(
            RunDay day,
            String cause,
            String label,
            @Nullable RoutineRun decided,
            LocalDate madeOn) {

        public LocalDate anchor() {
            return decided == null ? day.anchor() : decided.anchor();
        }
    }

    public List<Integer> years() {
        return runs.stream().map(run -> run.anchor().getYear()).distinct().sorted().toList();
    }
}

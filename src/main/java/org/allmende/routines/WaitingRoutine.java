package org.allmende.routines;

import java.util.List;

/**
 * A routine that waits for its responsible person.
 *
 * @param openRoles titles of roles that nobody fills
 * @param missed how many of its runs were missed and not decided on
 */
public record WaitingRoutine(RoutineId id, String title, List<String> openRoles, int missed) {

    public String path() {
        return "/routinen/" + id;
    }
}

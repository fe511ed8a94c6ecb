package org.allmende.talks.results;

import java.util.UUID;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Attendance;
import org.allmende.talks.sessions.AttendanceId;
import org.allmende.talks.sessions.AttendanceState;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who had a place, as those who write the note know them.
 *
 * @param id of their attendance
 * @param person null for guests without an account
 */
public record Attendee(UUID id, @Nullable PersonId person, String name, String house) {

    public String label() {
        return house.isEmpty() ? name : name + ", " + house;
    }

    /** An attendance with a place, as a row tells it. */
    static Attendance seat(UUID id, SessionId session, String email, String name, String house) {
        return new Attendance(
                new AttendanceId(id), session, email, name, house, "", AttendanceState.REGISTERED);
    }
}

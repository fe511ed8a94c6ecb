package org.allmende.talks.sessions;

import org.allmende.talks.SessionId;

/** Somebody's wish to take part in a session. */
public record Attendance(
        AttendanceId id,
        SessionId session,
        String email,
        String name,
        String house,
        String needs,
        AttendanceState state) {}

package org.allmende.formats;

import static java.util.Objects.requireNonNullElse;

import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which time is chosen, how long one meets and where.
 *
 * @param slot id of the time
 */
public record MeetingForm(String slot, String minutes, String room) {

    public static final MeetingForm EMPTY = new MeetingForm("", "60", "");
    public static final int LONGEST_ROOM = 500;

    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;

    /** All of it, read. */
    record Read(int minutes, String room) {}

    public MeetingForm(@Nullable String slot, @Nullable String minutes, @Nullable String room) {
        this.slot = requireNonNullElse(slot, "");
        this.minutes = requireNonNullElse(minutes, "");
        this.room = requireNonNullElse(room, "");
    }

    static MeetingForm of(Meeting meeting) {
        return new MeetingForm("", Integer.toString(meeting.minutes()), meeting.room());
    }

    /**
     * @param known whether the time is one of those proposed
     */
    Read read(boolean known) {
        var problems = new Problems();
        if (!known) {
            problems.at("slot", "formats.meeting.slot");
        }
        Integer length = problems.number("minutes", minutes, SHORTEST, LONGEST);
        if (minutes.isBlank()) {
            problems.at("minutes", "shell.problem.required");
        }
        String where = problems.text("room", room, LONGEST_ROOM);
        if (where.lines().count() > 1) {
            problems.at("room", "formats.meeting.room.lines");
        }
        problems.refuseIfAny();
        return new Read(requireNonNullElse(length, SHORTEST), where);
    }
}

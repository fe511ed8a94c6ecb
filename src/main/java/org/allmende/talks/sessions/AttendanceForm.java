package org.allmende.talks.sessions;

import static java.util.Objects.requireNonNullElse;

import org.allmende.people.EmailAddress;
import org.allmende.shared.TimeOrderedId;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * An attendance as typed; who is signed in types only what they need.
 *
 * @param sequence of the session as it was shown, so that nobody registers for another day than
 *     they read
 */
public record AttendanceForm(
        String name, String email, String house, String needs, String sequence) {

    public static final AttendanceForm EMPTY = new AttendanceForm("", "", "", "", "");
    public static final int LONGEST_NEEDS = 500;

    public AttendanceForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String house,
            @Nullable String needs,
            @Nullable String sequence) {
        this.name = requireNonNullElse(name, "");
        this.email = requireNonNullElse(email, "");
        this.house = requireNonNullElse(house, "");
        this.needs = requireNonNullElse(needs, "");
        this.sequence = requireNonNullElse(sequence, "");
    }

    Attendance read(Session session) {
        var problems = new Problems();
        String who = problems.required("name", name, 100);
        if (who.contains("://") || who.lines().count() > 1) {
            // It stands in a mail: no advertising by our hand.
            problems.at("name", "talks.attendance.name.wrong");
        }
        var attendance =
                new Attendance(
                        new AttendanceId(TimeOrderedId.next()),
                        session.id(),
                        EmailAddress.read(problems, "email", email),
                        who,
                        problems.text("house", house, 200),
                        problems.text("needs", needs, LONGEST_NEEDS),
                        AttendanceState.ASKED);
        problems.refuseIfAny();
        return attendance;
    }

    /** The same of somebody who is signed in. */
    public AttendanceForm by(String account, String address, String authority) {
        return new AttendanceForm(account, address, authority, needs, sequence);
    }
}

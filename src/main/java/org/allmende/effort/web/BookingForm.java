package org.allmende.effort.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.allmende.effort.Booking;
import org.allmende.effort.BookingDraft;
import org.allmende.effort.ShownTime;
import org.allmende.effort.TypedTime;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** What was typed to book time. */
public record BookingForm(String day, String time, String comment, String version) {

    static final int LONGEST = 500;
    private static final int DAY = 24 * 60;

    public BookingForm(
            @Nullable String day,
            @Nullable String time,
            @Nullable String comment,
            @Nullable String version) {
        this.day = requireNonNullElse(day, "");
        this.time = requireNonNullElse(time, "");
        this.comment = requireNonNullElse(comment, "");
        this.version = requireNonNullElse(version, "");
    }

    static BookingForm on(LocalDate day) {
        return new BookingForm(day.toString(), "", "", "");
    }

    static BookingForm of(Booking booking) {
        return new BookingForm(
                booking.day().toString(),
                ShownTime.of(booking.minutes()),
                booking.comment(),
                String.valueOf(booking.version()));
    }

    BookingDraft read(LocalDate today) {
        var problems = new Problems();
        LocalDate on = problems.date("day", day);
        if (on == null && problems.none()) {
            problems.at("day", "shell.problem.required");
        } else if (on != null && on.isAfter(today)) {
            problems.at("day", "effort.day.future");
        }
        int minutes = minutes(problems);
        String text = problems.text("comment", comment, LONGEST);
        problems.refuseIfAny();
        return new BookingDraft(on == null ? today : on, minutes, text, "time");
    }

    /** Which version was read; what nobody sent is none. */
    int readVersion() {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private int minutes(Problems problems) {
        String typed = problems.required("time", time, 40);
        OptionalInt minutes = TypedTime.minutes(typed);
        if (typed.isEmpty()) {
            return 0;
        }
        if (minutes.isEmpty()) {
            problems.at("time", "effort.time.unreadable", typed);
        } else if (minutes.getAsInt() < 1 || minutes.getAsInt() > DAY) {
            problems.at("time", "effort.time.range");
        }
        return minutes.orElse(0);
    }
}

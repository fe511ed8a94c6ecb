package org.allmende.effort.web;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** What was typed to say until when a forgotten timer ran. */
public record UntilForm(String until) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    public UntilForm(@Nullable String until) {
        this.until = requireNonNullElse(until, "");
    }

    LocalTime read() {
        var problems = new Problems();
        String typed = problems.required("until", until, 40);
        problems.refuseIfAny();
        try {
            return LocalTime.parse(typed.replace('.', ':'), CLOCK);
        } catch (DateTimeException unreadable) {
            throw new Refused(Problem.at("until", "effort.timer.until.unreadable", typed));
        }
    }
}

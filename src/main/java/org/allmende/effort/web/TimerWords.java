package org.allmende.effort.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.allmende.effort.ShownTime;
import org.allmende.effort.Timer;
import org.allmende.shell.Texts;

/** How a timer is said at a moment. */
public record TimerWords(Texts t, Timer timer, Instant now) {

    public boolean isForgotten() {
        return timer.isForgotten(t.today(), t.zone());
    }

    /** “0:42” */
    public String lasted() {
        return ShownTime.of(timer.running() ? seconds() / 60 : timer.minutes(now));
    }

    /** From where a script lets the minutes tick on. */
    public long seconds() {
        return timer.lasted(now).toSeconds();
    }

    public String title() {
        return Objects.requireNonNullElseGet(timer.title(), () -> t.of("effort.timer.untitled"));
    }

    /** “gestern 15:10”, on the same day “15:10” */
    public String since() {
        var start = timer.started().atZone(t.zone());
        String clock = DateTimeFormatter.ofPattern("HH:mm").format(start);
        return start.toLocalDate().equals(t.today())
                ? clock
                : t.of("effort.timer.day", t.day(start.toLocalDate()), clock);
    }
}

package org.allmende.effort.web;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.effort.ShownTime;
import org.allmende.effort.Timer;
import org.allmende.effort.TimerSheet;
import org.allmende.shared.Problem;
import org.allmende.shell.Frame;

/** The page of a timer, as it stands at a moment: running, forgotten, or to be booked. */
public record TimerPage(
        Frame frame, TimerSheet sheet, TimerWords said, UntilForm until, BookingForm booking) {

    static TimerPage of(Frame frame, TimerSheet sheet, Instant now) {
        Timer timer = sheet.timer();
        var booking =
                new BookingForm(
                        timer.day(frame.t().zone()).toString(),
                        ShownTime.of(timer.minutes(now)),
                        "",
                        "");
        return new TimerPage(
                frame, sheet, new TimerWords(frame.t(), timer, now), new UntilForm(""), booking);
    }

    TimerPage with(UntilForm typed) {
        return new TimerPage(frame, sheet, said, typed, booking);
    }

    TimerPage with(BookingForm typed) {
        return new TimerPage(frame, sheet, said, until, typed);
    }

    public boolean isForgotten() {
        return said.isForgotten();
    }

    public EffortWords words() {
        return new EffortWords(frame.t());
    }

    JteModel show(Templates pages, List<Problem> problems) {
        return pages.effortTimerPage(this, problems);
    }
}

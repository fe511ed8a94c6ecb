package org.allmende.effort.web;

import java.time.Clock;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.effort.BookingDraft;
import org.allmende.effort.TimerId;
import org.allmende.effort.TimerReading;
import org.allmende.effort.TimerSheet;
import org.allmende.effort.Timing;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One’s own timer: stop it, say until when, book its time or throw it away. */
@Controller
@RequestMapping("/stoppuhr/{timer}")
class TimerController {

    private final Templates pages;
    private final TimerReading reading;
    private final Timing timing;
    private final Clock clock;

    TimerController(Templates pages, TimerReading reading, Timing timing, Clock clock) {
        this.pages = pages;
        this.reading = reading;
        this.timing = timing;
        this.clock = clock;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable("timer") TimerId id) {
        return Answer.show(page(frame, reading.of(viewer, id)).show(pages, List.of()));
    }

    @PostMapping("/ende")
    Answer stop(Frame frame, Viewer viewer, @PathVariable("timer") TimerId id, UntilForm form) {
        TimerPage page = page(frame, reading.of(viewer, id)).with(form);
        return Answer.trying(
                () -> {
                    if (page.isForgotten()) {
                        timing.say(viewer, id, form.read(), frame.t().zone());
                    } else {
                        timing.stop(viewer, id, frame.t().zone());
                    }
                    return Answer.seeOther(page.sheet().timer().path());
                },
                problems -> page.show(pages, problems));
    }

    @PostMapping
    Answer book(Frame frame, Viewer viewer, @PathVariable("timer") TimerId id, BookingForm form) {
        TimerPage page = page(frame, reading.of(viewer, id)).with(form);
        return Answer.trying(
                () -> {
                    BookingDraft draft = form.read(frame.t().today());
                    timing.book(viewer, id, draft);
                    return Answer.seeOther(page.sheet().onwards())
                            .saying("effort.booked", page.words().time(draft.minutes()));
                },
                problems -> page.show(pages, problems));
    }

    @PostMapping("/loeschung")
    Answer discard(Frame frame, Viewer viewer, @PathVariable("timer") TimerId id) {
        TimerSheet sheet = reading.of(viewer, id);
        timing.discard(viewer, id);
        return Answer.seeOther(sheet.onwards()).saying("effort.timer.discarded");
    }

    private TimerPage page(Frame frame, TimerSheet sheet) {
        return TimerPage.of(frame, sheet, clock.instant());
    }
}

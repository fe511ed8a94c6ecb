package org.allmende.effort.web;

import java.util.function.Supplier;
import jtegenerated.Templates;
import org.allmende.effort.ItemTimes;
import org.allmende.effort.ItemTimesReading;
import org.allmende.effort.Timing;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Starts one’s own timer at a task; what ran until now is shown to be booked. */
@Controller
class TimerStartController {

    private final Templates pages;
    private final ItemTimesReading times;
    private final Timing timing;

    TimerStartController(Templates pages, ItemTimesReading times, Timing timing) {
        this.pages = pages;
        this.times = times;
        this.timing = timing;
    }

    @PostMapping("/projekte/{project}/elemente/{item}/stoppuhr")
    Answer start(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item) {
        ItemTimes found = times.of(viewer, project, item);
        Supplier<Answer> step =
                () ->
                        timing.start(viewer, project, item, frame.t().zone())
                                .map(before ->
                                        Answer.seeOther(before.path())
                                                .saying(
                                                        "effort.timer.changed",
                                                        found.item().title()))
                                .orElseGet(() ->
                                        Answer.seeOther(found.item().path())
                                                .saying("effort.timer.started"));
        return Answer.trying(
                step,
                problems ->
                        pages.effortItemPage(
                                frame,
                                found,
                                BookingForm.on(frame.t().today()),
                                RemainingForm.of(found.effort()),
                                problems));
    }
}

package org.allmende.effort.web;

import java.util.List;
import java.util.function.Supplier;
import jtegenerated.Templates;
import org.allmende.effort.BookingDraft;
import org.allmende.effort.ItemTimes;
import org.allmende.effort.ItemTimesReading;
import org.allmende.effort.RemainingEffort;
import org.allmende.effort.TimeBooking;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The times of a task: what was booked, a new booking, what is left to do. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}")
class TimesController {

    private final Templates pages;
    private final ItemTimesReading times;
    private final TimeBooking booking;
    private final RemainingEffort remaining;

    TimesController(
            Templates pages,
            ItemTimesReading times,
            TimeBooking booking,
            RemainingEffort remaining) {
        this.pages = pages;
        this.times = times;
        this.booking = booking;
        this.remaining = remaining;
    }

    @GetMapping("/zeiten")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item) {
        ItemTimes found = times.of(viewer, project, item);
        return Answer.show(
                pages.effortItemPage(
                        frame,
                        found,
                        BookingForm.on(frame.t().today()),
                        RemainingForm.of(found.effort()),
                        List.of()));
    }

    @PostMapping("/zeiten")
    Answer book(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            BookingForm form) {
        ItemTimes found = times.of(viewer, project, item);
        Supplier<Answer> step =
                () -> {
                    booking.askToBook(viewer, project, item);
                    BookingDraft draft = form.read(frame.t().today());
                    booking.book(viewer, project, item, draft);
                    return Answer.seeOther(found.path())
                            .saying(
                                    "effort.booked",
                                    new EffortWords(frame.t()).time(draft.minutes()));
                };
        return Answer.trying(
                step,
                problems ->
                        pages.effortItemPage(
                                frame, found, form, RemainingForm.of(found.effort()), problems));
    }

    @PostMapping("/rest")
    Answer setRemaining(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            RemainingForm form) {
        ItemTimes found = times.of(viewer, project, item);
        Supplier<Answer> step =
                () -> {
                    booking.askToBook(viewer, project, item);
                    remaining.set(viewer, project, item, form.read());
                    return Answer.seeOther(found.path()).saying("effort.remaining.saved");
                };
        return Answer.trying(
                step,
                problems ->
                        pages.effortItemPage(
                                frame, found, BookingForm.on(frame.t().today()), form, problems));
    }
}

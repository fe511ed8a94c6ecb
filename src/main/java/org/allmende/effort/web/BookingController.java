package org.allmende.effort.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.effort.Booking;
import org.allmende.effort.BookingId;
import org.allmende.effort.ItemTimes;
import org.allmende.effort.ItemTimesReading;
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

/** One’s own booking: change it, take it back. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}/zeiten/{booking}")
class BookingController {

    private final Templates pages;
    private final ItemTimesReading times;
    private final TimeBooking booking;

    BookingController(Templates pages, ItemTimesReading times, TimeBooking booking) {
        this.pages = pages;
        this.times = times;
        this.booking = booking;
    }

    @GetMapping
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable("booking") BookingId id) {
        Booking own = booking.own(viewer, project, item, id);
        return Answer.show(
                pages.effortItemBooking(
                        frame,
                        times.of(viewer, project, item),
                        own,
                        BookingForm.of(own),
                        List.of()));
    }

    @PostMapping
    Answer change(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable("booking") BookingId id,
            BookingForm form) {
        Booking own = booking.own(viewer, project, item, id);
        ItemTimes found = times.of(viewer, project, item);
        return Answer.trying(
                () -> {
                    booking.change(
                            viewer,
                            project,
                            item,
                            id,
                            form.readVersion(),
                            form.read(frame.t().today()));
                    return Answer.seeOther(found.path()).saying("effort.changed");
                },
                problems -> pages.effortItemBooking(frame, found, own, form, problems));
    }

    @PostMapping("/loeschung")
    Answer remove(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable("booking") BookingId id) {
        ItemTimes found = times.of(viewer, project, item);
        return Answer.trying(
                () -> {
                    booking.remove(viewer, project, item, id);
                    return Answer.seeOther(found.path()).saying("effort.removed");
                },
                problems ->
                        pages.effortItemPage(
                                frame,
                                found,
                                BookingForm.on(frame.t().today()),
                                RemainingForm.of(found.effort()),
                                problems));
    }
}

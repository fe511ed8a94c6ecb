package org.allmende.inbox.web;

import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.inbox.Inbox;
import org.allmende.inbox.InboxFilter;
import org.allmende.inbox.NoticeReading;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox. */
@OpenToCommunity
@Controller
class InboxController {

    static final String PATH = "/posteingang";

    private final Templates pages;
    private final Inbox inbox;
    private final NoticeReading reading;

    InboxController(Templates pages, Inbox inbox, NoticeReading reading) {
        this.pages = pages;
        this.inbox = inbox;
        this.reading = reading;
    }

    @GetMapping(PATH)
    Answer show(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam @Nullable UUID ab) {
        return Answer.show(
                pages.inboxNoticesPage(
                        frame, inbox.page(viewer, frame.t(), InboxFilter.of(filter), ab)));
    }

    /** To what it is about. */
    @GetMapping(PATH + "/{notice}")
    Answer open(Viewer viewer, @PathVariable UUID notice) {
        return Answer.seeOther(reading.open(viewer, notice));
    }

    @PostMapping(PATH + "/{notice}/gelesen")
    Answer read(
            Viewer viewer,
            @PathVariable UUID notice,
            @RequestParam(defaultValue = "") String filter) {
        UUID step = reading.read(viewer, notice);
        return back(filter).saying("inbox.read").undoing(undo(step, filter));
    }

    @PostMapping(PATH + "/{notice}/ungelesen")
    Answer unread(
            Viewer viewer,
            @PathVariable UUID notice,
            @RequestParam(defaultValue = "") String filter) {
        reading.unread(viewer, notice);
        return back(filter).saying("inbox.unread");
    }

    @PostMapping(PATH + "/gelesen")
    Answer readAll(Viewer viewer, @RequestParam(defaultValue = "") String filter) {
        UUID step = reading.readAll(viewer);
        return back(filter).saying("inbox.read.all").undoing(undo(step, filter));
    }

    @PostMapping(PATH + "/gelesen/{step}/ruecknahme")
    Answer undo(
            Viewer viewer,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String filter) {
        reading.undo(viewer, step);
        return back(filter).saying("inbox.unread");
    }

    private static Answer.Elsewhere back(String filter) {
        return Answer.seeOther(InboxFilter.of(filter).path());
    }

    private static String undo(UUID step, String filter) {
        return PATH + "/gelesen/" + step + "/ruecknahme?filter=" + InboxFilter.of(filter).word();
    }
}

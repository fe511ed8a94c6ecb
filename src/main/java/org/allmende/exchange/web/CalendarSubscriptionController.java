package org.allmende.exchange.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.exchange.CalendarForm;
import org.allmende.exchange.CalendarSubscriptions;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.ShownOnce;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person's Kalender-Abos. */
@Controller
class CalendarSubscriptionController {

    private static final String PATH = "/profil/kalender";

    private final Templates pages;
    private final CalendarSubscriptions subscriptions;

    CalendarSubscriptionController(Templates pages, CalendarSubscriptions subscriptions) {
        this.pages = pages;
        this.subscriptions = subscriptions;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer, HttpServletRequest request) {
        return Answer.show(
                page(frame, viewer, CalendarForm.empty(), List.of(), ShownOnce.in(request)));
    }

    @PostMapping(PATH)
    Answer make(Frame frame, Viewer viewer, CalendarForm form, HttpServletRequest request) {
        return Answer.trying(
                () -> {
                    ShownOnce.put(request, subscriptions.make(viewer, form));
                    return Answer.seeOther(PATH).saying("exchange.calendar.made");
                },
                problems -> page(frame, viewer, form, problems, ""));
    }

    @PostMapping(PATH + "/{id}/widerruf")
    Answer revoke(Viewer viewer, @PathVariable UUID id) {
        subscriptions.revoke(viewer, id);
        return Answer.seeOther(PATH).saying("exchange.calendar.revoked");
    }

    private JteModel page(
            Frame frame, Viewer viewer, CalendarForm form, List<Problem> problems, String address) {
        return pages.exchangeCalendarPage(
                frame,
                form,
                subscriptions.projects(viewer),
                subscriptions.of(viewer),
                problems,
                address);
    }
}

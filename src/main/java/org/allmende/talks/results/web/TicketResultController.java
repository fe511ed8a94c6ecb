package org.allmende.talks.results.web;

import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.results.NamingForm;
import org.allmende.talks.results.NoteRelease;
import org.allmende.talks.results.SessionFeedbackForm;
import org.allmende.talks.results.SessionFeedbackGiving;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** After a session, by the signed link of a mail: feedback, and whether one may be named. */
@OpenToCommunity
@Controller
@RequestMapping("/talk/anmeldung/{ticket}")
class TicketResultController {

    private final SessionFeedbackGiving feedback;
    private final NoteRelease release;
    private final Templates pages;

    TicketResultController(SessionFeedbackGiving feedback, NoteRelease release, Templates pages) {
        this.feedback = feedback;
        this.release = release;
        this.pages = pages;
    }

    @GetMapping("/rueckmeldung")
    Answer feedback(Frame frame, @PathVariable String ticket) {
        return Answer.show(
                pages.talksResultsTicketfeedback(
                        frame,
                        feedback.page(ticket),
                        SessionFeedbackForm.EMPTY,
                        ticket,
                        List.of()));
    }

    @PostMapping("/rueckmeldung")
    Answer give(Frame frame, @PathVariable String ticket, SessionFeedbackForm form) {
        return Answer.trying(
                () -> {
                    feedback.give(ticket, form);
                    return back(ticket, "/rueckmeldung").saying("talks.feedback.given");
                },
                problems ->
                        pages.talksResultsTicketfeedback(
                                frame, feedback.page(ticket), form, ticket, problems));
    }

    @GetMapping("/notiz")
    Answer naming(Frame frame, @PathVariable String ticket) {
        return Answer.show(
                pages.talksResultsNaming(
                        frame,
                        release.naming(ticket),
                        new NamingForm(Map.of()),
                        ticket,
                        List.of()));
    }

    @PostMapping("/notiz")
    Answer answer(
            Frame frame, @PathVariable String ticket, @RequestParam Map<String, String> typed) {
        var form = new NamingForm(typed);
        return Answer.trying(
                () -> {
                    release.answer(ticket, form);
                    return back(ticket, "/notiz").saying("talks.naming.done");
                },
                problems ->
                        pages.talksResultsNaming(
                                frame, release.naming(ticket), form, ticket, problems));
    }

    private static Answer.Elsewhere back(String ticket, String page) {
        return Answer.seeOther("/talk/anmeldung/" + ticket + page);
    }
}

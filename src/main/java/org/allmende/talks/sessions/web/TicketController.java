package org.allmende.talks.sessions.web;

import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.sessions.Attending;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The link of a mail: one's own attendance, without a sign-in. Looking at it changes nothing, since
 * mail scanners look at links; posting to it does.
 */
@OpenToCommunity
@Controller
@RequestMapping(TicketController.TICKET)
class TicketController {

    static final String TICKET = "/talk/anmeldung/{ticket}";

    private final Attending attending;
    private final Templates pages;

    TicketController(Attending attending, Templates pages) {
        this.attending = attending;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, @PathVariable String ticket) {
        return Answer.show(pages.talksTicket(frame, attending.page(ticket), ticket));
    }

    @PostMapping
    Answer confirm(@PathVariable String ticket) {
        attending.confirm(ticket);
        return Answer.seeOther(path(ticket)).saying("talks.ticket.confirmed");
    }

    @PostMapping("/abmeldung")
    Answer withdraw(@PathVariable String ticket) {
        attending.withdraw(ticket);
        return Answer.seeOther(path(ticket)).saying("talks.attendance.withdrawn");
    }

    private static String path(String ticket) {
        return "/talk/anmeldung/" + ticket;
    }
}

package org.allmende.talks.web;

import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.talks.Registering;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The link of a mail: one's own registration, without a sign-in. Looking at it changes nothing,
 * since mail scanners look at links; posting to it does.
 */
@Controller
@RequestMapping(TicketController.TICKET)
class TicketController {

    static final String TICKET = "/talk/anmeldung/{ticket}";

    private final Registering registering;
    private final Templates pages;

    TicketController(Registering registering, Templates pages) {
        this.registering = registering;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, @PathVariable String ticket) {
        return Answer.show(pages.talksTicket(frame, registering.page(ticket), ticket));
    }

    @PostMapping
    Answer confirm(@PathVariable String ticket) {
        registering.confirm(ticket);
        return Answer.seeOther(path(ticket)).saying("talks.ticket.confirmed");
    }

    @PostMapping("/abmeldung")
    Answer withdraw(@PathVariable String ticket) {
        registering.withdraw(ticket);
        return Answer.seeOther(path(ticket)).saying("talks.registration.withdrawn");
    }

    private static String path(String ticket) {
        return "/talk/anmeldung/" + ticket;
    }
}

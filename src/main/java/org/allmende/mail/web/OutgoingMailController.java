package org.allmende.mail.web;

import jtegenerated.Templates;
import org.allmende.mail.SentMails;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.NotFound;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** In the demo no mail leaves: here they can be read. */
@OpenToCommunity
@Controller
class OutgoingMailController {

    private final Templates pages;
    private final SentMails mails;
    private final AllmendeSettings settings;

    OutgoingMailController(Templates pages, SentMails mails, AllmendeSettings settings) {
        this.pages = pages;
        this.mails = mails;
        this.settings = settings;
    }

    @GetMapping("/postausgang")
    Answer show(Frame frame) {
        if (!settings.demo()) {
            throw new NotFound();
        }
        return Answer.show(pages.mailOutgoingPage(frame, mails.latest(settings.url())));
    }
}

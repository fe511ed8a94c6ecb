package org.allmende.contacts.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.contacts.ContactConsent;
import org.allmende.contacts.ContactForm;
import org.allmende.contacts.OfferPage;
import org.allmende.library.TemplateId;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Becoming an Ansprechperson at a template; all one's own below the profile. */
@OpenToCommunity
@Controller
class ContactController {

    private static final String OFFER = "/vorlagen/{slug}/ansprechperson";
    private static final String MINE = "/profil/ansprechperson";

    private final ContactConsent consent;
    private final Templates pages;

    ContactController(ContactConsent consent, Templates pages) {
        this.consent = consent;
        this.pages = pages;
    }

    @GetMapping(OFFER)
    Answer show(Frame frame, Viewer viewer, @PathVariable String slug) {
        OfferPage page = consent.page(viewer, slug);
        return Answer.show(pages.contactsOffer(frame, page, page.form(), List.of()));
    }

    @PostMapping(OFFER)
    Answer offer(Frame frame, Viewer viewer, @PathVariable String slug, ContactForm form) {
        return Answer.trying(
                () ->
                        Answer.seeOther(consent.offer(viewer, slug, form, frame.t().today()).path())
                                .saying("contacts.offered"),
                problems -> pages.contactsOffer(frame, consent.page(viewer, slug), form, problems));
    }

    @GetMapping(MINE)
    Answer mine(Frame frame, Viewer viewer) {
        return Answer.show(pages.contactsMine(frame, consent.own(viewer)));
    }

    @PostMapping(MINE + "/{template}/entfernung")
    Answer withdraw(Viewer viewer, @PathVariable TemplateId template) {
        consent.withdraw(viewer, template);
        return Answer.seeOther(MINE).saying("contacts.withdrawn");
    }
}

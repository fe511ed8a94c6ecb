package org.allmende.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allmende.library.Template;
import org.allmende.library.TemplateId;
import org.allmende.library.Templates;
import org.allmende.people.Authorities;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Becoming an Ansprechperson, and being one no longer. Only oneself agrees. */
@Component
public class ContactConsent {

    private final Contacts contacts;
    private final Templates templates;
    private final Colleagues colleagues;
    private final Authorities authorities;

    ContactConsent(
            Contacts contacts,
            Templates templates,
            Colleagues colleagues,
            Authorities authorities) {
        this.contacts = contacts;
        this.templates = templates;
        this.colleagues = colleagues;
        this.authorities = authorities;
    }

    /** What the viewer said before about this template, or nothing yet. */
    @Transactional(readOnly = true)
    public OfferPage page(Viewer viewer, String slug) {
        Template template = templates.visibleTo(viewer, slug);
        return new OfferPage(
                template,
                card(viewer),
                contacts.own(viewer, template.id())
                        .map(ContactForm::of)
                        .orElse(ContactForm.empty()));
    }

    /** Where the viewer is one. */
    @Transactional(readOnly = true)
    public List<OwnContact> own(Viewer viewer) {
        return contacts.own(viewer);
    }

    /**
     * The viewer agrees to be asked about a template, under their name and unit.
     *
     * @param today the day they agree
     * @return the template
     * @throws Refused also where the operator has not verified the viewer's authority
     */
    @Transactional
    public Template offer(Viewer viewer, String slug, ContactForm form, LocalDate today) {
        Template template = templates.visibleTo(viewer, slug);
        if (authorities.of(viewer).verifiedOn() == null) {
            throw new Refused("contacts.unverified.offer");
        }
        contacts.put(viewer, template.id(), card(viewer), form.read(), form.withEmail(), today);
        return template;
    }

    /** Takes the consent back: nothing of it stays. */
    @Transactional
    public void withdraw(Viewer viewer, TemplateId template) {
        if (!contacts.remove(viewer, template)) {
            throw new NotFound();
        }
    }

    private PersonCard card(Viewer viewer) {
        PersonCard card = colleagues.cards(viewer, Set.of(viewer.person())).get(viewer.person());
        if (card == null) {
            throw new NotFound();
        }
        return card;
    }
}

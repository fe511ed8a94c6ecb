package org.allmende.correspondence;

import java.util.Optional;
import org.allmende.contacts.ContactReading;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** A template, about which its Ansprechpersonen may be asked. */
@Component
class ContactOccasion implements Occasion {

    private final Templates templates;
    private final ContactReading contacts;

    ContactOccasion(Templates templates, ContactReading contacts) {
        this.templates = templates;
        this.contacts = contacts;
    }

    @Override
    public String word() {
        return "vorlage";
    }

    @Override
    public Optional<Addressee> addressee(Viewer viewer, String key, PersonId person) {
        return templates.find(viewer, key).flatMap(template -> of(viewer, template, person));
    }

    private Optional<Addressee> of(Viewer viewer, Template template, PersonId person) {
        return contacts.of(viewer, template).contacts().stream()
                .filter(contact -> contact.person().equals(person) && !contact.colleague())
                .findFirst()
                .map(contact ->
                        new Addressee(
                                new Side(
                                        contact.person(),
                                        contact.authorityId(),
                                        contact.name(),
                                        contact.authority()),
                                template.title(),
                                template.path(),
                                contact.awayUntil()));
    }
}

package org.allmende.contacts;

import java.util.Comparator;
import java.util.List;
import org.allmende.library.Template;
import org.allmende.people.Authorities;
import org.allmende.people.Authority;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Ansprechpersonen of a template, those “auf Augenhöhe” first. */
@Component
@Transactional(readOnly = true)
public class ContactReading {

    private final Contacts contacts;
    private final Authorities authorities;

    ContactReading(Contacts contacts, Authorities authorities) {
        this.contacts = contacts;
        this.authorities = authorities;
    }

    /**
     * The colleagues first, since they sit next door; then the others by what they have in common.
     */
    public TemplateContacts of(Viewer viewer, Template template) {
        Authority mine = authorities.of(viewer);
        List<Contacts.Row> rows = contacts.of(viewer, template.id());
        return new TemplateContacts(
                template.slug(),
                mine.verifiedOn() != null,
                rows.stream().anyMatch(row -> row.contact().person().equals(viewer.person())),
                rows.stream()
                        .map(row -> compared(Peer.of(mine), row))
                        .sorted(
                                Comparator.comparing((Contact contact) -> !contact.colleague())
                                        .thenComparing(Contact::likeness, Likeness.NEAREST_FIRST)
                                        .thenComparing(contact -> contact.awayUntil() != null))
                        .toList());
    }

    private static Contact compared(Peer mine, Contacts.Row row) {
        Contact one = row.contact();
        return one.colleague()
                ? one
                : one.alike(
                        Likeness.between(mine, row.peer(), row.named()),
                        row.peer().shared(mine.software()));
    }
}

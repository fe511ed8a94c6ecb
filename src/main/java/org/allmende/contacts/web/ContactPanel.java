package org.allmende.contacts.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.contacts.ContactReading;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** “Ansprechpersonen” beside the content of a template. */
@Component
class ContactPanel implements TemplatePanel {

    private final ContactReading contacts;
    private final Templates pages;

    ContactPanel(ContactReading contacts, Templates pages) {
        this.contacts = contacts;
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content show(Frame frame, Viewer viewer, Template template) {
        return pages.contactsAside(
                frame, contacts.of(viewer, template), template.path() + "/ansprechperson");
    }
}

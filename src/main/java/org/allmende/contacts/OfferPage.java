package org.allmende.contacts;

import org.allmende.library.Template;
import org.allmende.people.PersonCard;

/**
 * “Ich stehe als Ansprechperson bereit”.
 *
 * @param card name and unit as they will be shown
 * @param form what was agreed before, or empty
 */
public record OfferPage(Template template, PersonCard card, ContactForm form) {

    public String path() {
        return template.path() + "/ansprechperson";
    }
}

package org.allmende.care;

import org.allmende.library.Template;

/**
 * “Wie gut hat die Vorlage gepasst?”
 *
 * @param form what was answered before, or nothing yet
 */
public record FeedbackPage(Template template, FeedbackForm form) {

    public String path() {
        return template.path() + "/rueckmeldung";
    }
}

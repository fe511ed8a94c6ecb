package org.allmende.contacts;

import java.time.LocalDate;
import org.allmende.library.TemplateId;

/**
 * What the viewer agreed to show at a template.
 *
 * @param title of the template, or empty where the viewer sees it no longer
 * @param slug likewise
 */
public record OwnContact(
        TemplateId template,
        String title,
        String slug,
        String topics,
        String email,
        LocalDate consentedOn) {}

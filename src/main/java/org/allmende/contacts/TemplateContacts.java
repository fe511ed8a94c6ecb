package org.allmende.contacts;

import java.util.List;

/**
 * The Ansprechpersonen of a template as one viewer sees them.
 *
 * @param verified whether the viewer's authority is, so that they are shown at all
 * @param offered whether the viewer is one of them
 */
public record TemplateContacts(
        String slug, boolean verified, boolean offered, List<Contact> contacts) {}

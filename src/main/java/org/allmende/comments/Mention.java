package org.allmende.comments;

import org.allmende.tenancy.PersonId;

/**
 * Somebody whom a comment names.
 *
 * @param named as it stands in the text, without the sign before it
 */
public record Mention(PersonId person, String named) {}

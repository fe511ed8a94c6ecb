package org.allmende.library;

import java.util.UUID;

/**
 * A version was published; told in the same transaction.
 *
 * @param ordinal counts the versions of the template from 1
 */
public record TemplatePublished(TemplateId template, UUID version, int ordinal) {}

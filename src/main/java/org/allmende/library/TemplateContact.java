package org.allmende.library;

import org.jspecify.annotations.Nullable;

/**
 * A person who agreed to be asked about a template.
 *
 * @param unit part of the authority, or empty
 * @param email as they agreed to show it, or empty
 * @param inhabitants of their authority, where it has some
 * @param similar whether their authority is about as large as the viewer's
 */
public record TemplateContact(
        String name,
        String initials,
        String unit,
        String email,
        String authority,
        @Nullable Integer inhabitants,
        boolean similar) {}

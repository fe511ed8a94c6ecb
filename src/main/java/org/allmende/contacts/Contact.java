package org.allmende.contacts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who agreed to be asked about a template.
 *
 * @param unit part of the authority, or empty
 * @param email as they agreed to show it, or empty
 * @param topics what they may be asked about, or empty
 * @param inhabitants of their authority, where it has some
 * @param colleague whether they belong to the viewer's own authority
 * @param likeness what their authority has in common with the viewer's; empty for colleagues
 */
public record Contact(
        String name,
        String initials,
        String unit,
        String email,
        String topics,
        String authority,
        @Nullable Integer inhabitants,
        boolean colleague,
        Set<Likeness> likeness) {}

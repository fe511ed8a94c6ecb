package org.allmende.library;

import java.util.Set;
import org.allmende.tenancy.AuthorityId;

/**
 * Who is to see a template.
 *
 * @param chosen the authorities that see it where the audience is {@link TemplateAudience#CHOSEN};
 *     otherwise empty
 */
public record Readership(TemplateAudience audience, Set<AuthorityId> chosen) {

    public static final Readership COMMONS = new Readership(TemplateAudience.COMMONS, Set.of());

    public Readership {
        chosen = audience == TemplateAudience.CHOSEN ? Set.copyOf(chosen) : Set.of();
    }
}

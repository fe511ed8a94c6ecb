package org.allmende.adoption;

import java.util.List;
import java.util.Map;
import org.allmende.plan.RoleKey;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ProjectCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants who starts a project from a template.
 *
 * @param template slug or id
 * @param title of the project; the template's own when null or empty
 * @param calendar whose holidays count; the authority's own when null
 * @param people who fills which role; roles that are missing stay open, and roles that the taken
 *     packages do not need do not matter
 * @param responsible leads the project; the viewer when null
 * @param draft on nobody else's pages yet
 */
public record AdoptionRequest(
        String template,
        @Nullable String title,
        String fileReference,
        AdoptionTerms terms,
        @Nullable ProjectCalendar calendar,
        Map<RoleKey, List<PersonId>> people,
        @Nullable PersonId responsible,
        boolean draft) {

    /** Only what must be said; everything else as it comes. */
    public static AdoptionRequest of(String template, @Nullable String title, AdoptionTerms terms) {
        return new AdoptionRequest(template, title, "", terms, null, Map.of(), null, false);
    }
}

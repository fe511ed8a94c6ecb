package org.allmende.contacts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.shell.Texts;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person who agreed to be asked about a template.
 *
 * @param unit part of the authority, or empty
 * @param email as they agreed to show it, or empty
 * @param topics what they may be asked about, or empty
 * @param inhabitants of their authority, where it has some
 * @param colleague whether they belong to the viewer's own authority
 * @param awayUntil the last day of an absence, or null while they are there
 * @param likeness what their authority has in common with the viewer's; empty for colleagues
 * @param software what both authorities work with
 */
public record Contact(
        PersonId person,
        AuthorityId authorityId,
        String name,
        String initials,
        String unit,
        String email,
        String topics,
        String authority,
        @Nullable Integer inhabitants,
        boolean colleague,
        @Nullable LocalDate awayUntil,
        Set<Likeness> likeness,
        List<String> software) {

    /** Where one asks them about a template; the pages there are another module’s. */
    public String requestPath(String template) {
        return "/austausch/neu?anlass=vorlage&zu="
                + URLEncoder.encode(template, StandardCharsets.UTF_8)
                + "&person="
                + person;
    }

    /** “gleiche Art, gleiche Software: Nextcloud”. */
    public String reasons(Texts t) {
        String shared = String.join(", ", software);
        return likeness.stream()
                .map(reason -> t.of("Likeness." + reason, shared))
                .collect(Collectors.joining(", "));
    }

    /** The same, compared with the viewer's own authority. */
    Contact alike(Set<Likeness> reasons, List<String> shared) {
        return new Contact(
                person,
                authorityId,
                name,
                initials,
                unit,
                email,
                topics,
                authority,
                inhabitants,
                colleague,
                awayUntil,
                reasons,
                shared);
    }
}

package org.allmende.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.community.CommunityProfile;
import org.allmende.contacts.Likeness;
import org.allmende.people.PersonCard;
import org.allmende.shell.Texts;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who agreed to be asked, with all that they agreed to show.
 *
 * @param unit part of the authority, or empty
 * @param function what they do there, or empty
 * @param email or empty
 * @param topics what they may be asked about: of the profile first, then of each template
 * @param templates where they are an Ansprechperson
 * @param profiled whether they show a profile
 * @param colleague whether they belong to the viewer's own authority
 * @param awayUntil the last day of an absence, or null while they are there
 * @param likeness what their authority has in common with the viewer's
 * @param software what both authorities work with
 */
public record DirectoryEntry(
        PersonId person,
        AuthorityId authorityId,
        String name,
        String unit,
        String function,
        String email,
        List<String> topics,
        List<Named> templates,
        boolean profiled,
        String authority,
        @Nullable Integer inhabitants,
        boolean colleague,
        @Nullable LocalDate awayUntil,
        Set<Likeness> likeness,
        List<String> software) {

    /** A template they know. */
    public record Named(String title, String slug) {

        public String path() {
            return "/vorlagen/" + slug;
        }
    }

    public String initials() {
        String[] names = name.split(" ");
        return PersonCard.initials(names[0], names.length > 1 ? names[names.length - 1] : "");
    }

    /** Where one asks them; the pages there are another module’s. */
    public String requestPath() {
        return "/austausch/neu?anlass="
                + DirectoryOccasion.WORD
                + "&zu="
                + person
                + "&person="
                + person;
    }

    /** Where what they show stands. */
    public String path() {
        return profiled ? CommunityProfile.path(person) : templates.getFirst().path();
    }

    /** What a conversation with them is about. */
    String subject() {
        return topics.isEmpty() ? templates.getFirst().title() : topics.getFirst();
    }

    /** “gleiche Art, gleiche Software: Nextcloud”. */
    public String reasons(Texts t) {
        String shared = String.join(", ", software);
        return likeness.stream()
                .map(reason -> t.of("Likeness." + reason, shared))
                .collect(Collectors.joining(", "));
    }

    /** All that words are looked for in. */
    Stream<String> said() {
        return Stream.of(
                        topics.stream(),
                        templates.stream().map(Named::title),
                        Stream.of(function, unit, name, authority))
                .flatMap(one -> one);
    }

    /** The same, compared with the viewer's own authority. */
    DirectoryEntry alike(Set<Likeness> reasons, List<String> shared) {
        return new DirectoryEntry(
                person,
                authorityId,
                name,
                unit,
                function,
                email,
                topics,
                templates,
                profiled,
                authority,
                inhabitants,
                colleague,
                awayUntil,
                reasons,
                shared);
    }
}

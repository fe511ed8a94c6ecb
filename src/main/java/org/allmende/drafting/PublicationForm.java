package org.allmende.drafting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.library.Readership;
import org.allmende.library.TemplateAudience;
import org.allmende.library.VersionNumber;
import org.allmende.plan.PlanDocument;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.AuthorityId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * How a draft is to be published, as it was typed.
 *
 * @param note what changed, and why
 * @param number of the version
 * @param chosen ids of authorities
 */
public record PublicationForm(
        String note, String number, String licence, String audience, List<String> chosen) {

    private static final int LONGEST_NOTE = 2_000;

    public static PublicationForm of(MultiValueMap<String, String> sent) {
        return new PublicationForm(
                text(sent.getFirst("note")),
                text(sent.getFirst("number")),
                text(sent.getFirst("licence")),
                text(sent.getFirst("audience")),
                sent.getOrDefault("chosen", List.of()).stream().filter(Objects::nonNull).toList());
    }

    public static PublicationForm of(Draft draft) {
        PlanDocument document = draft.document();
        return new PublicationForm(
                text(document.note()),
                document.version(),
                text(document.licence()),
                draft.readership().audience().name(),
                draft.readership().chosen().stream().map(AuthorityId::toString).toList());
    }

    /**
     * The draft as it is to be published.
     *
     * @param published the number of the newest version; null for a new template
     * @throws Refused with all that is wrong, at its fields
     */
    Draft into(Draft draft, @Nullable String published) {
        var problems = new Problems();
        String why = problems.required("note", note, LONGEST_NOTE);
        if (!number.matches("\\d{1,6}(\\.\\d{1,6}){0,2}")) {
            problems.at("number", "plan.document.version", number);
        } else if (published != null && !VersionNumber.isAfter(number, published)) {
            problems.at("number", "drafting.publication.number.low", published);
        }
        if (!HeaderForm.LICENCES.contains(licence)
                && !licence.equals(text(draft.document().licence()))) {
            problems.at("licence", "shell.problem.choice");
        }
        var audience =
                problems.choice(
                        "audience", this.audience, TemplateAudience.class, TemplateAudience.OWN);
        var readership = new Readership(audience, chosenIds(problems));
        if (audience == TemplateAudience.CHOSEN && readership.chosen().isEmpty()) {
            problems.at("chosen", "drafting.publication.chosen.none");
        }
        refuseUnfinished(draft.document(), problems);
        problems.refuseIfAny();
        return draft.with(
                draft.document().as(draft.document().id(), number, licence, why), readership);
    }

    private Set<AuthorityId> chosenIds(Problems problems) {
        try {
            return chosen.stream()
                    .map(id -> new AuthorityId(UUID.fromString(id)))
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException noId) {
            problems.at("chosen", "shell.problem.choice");
            return Set.of();
        }
    }

    /** Whoever finds it in the library reads what it is for before all else. */
    private static void refuseUnfinished(PlanDocument document, Problems problems) {
        if (document.plan().items().isEmpty()) {
            problems.add(Problem.of("drafting.publication.empty"));
        }
        if (document.summary() == null || document.subject() == null) {
            problems.add(Problem.of("drafting.publication.header"));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

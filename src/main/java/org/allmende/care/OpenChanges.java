package org.allmende.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.library.Template;
import org.allmende.library.TemplateId;
import org.allmende.library.Templates;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.PlanDocument;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which changed laws the newest versions of templates cite and have not been compared with. */
@Component
@Transactional(readOnly = true)
class OpenChanges {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final LegalChanges changes;
    private final Templates templates;

    OpenChanges(LegalChanges changes, Templates templates) {
        this.changes = changes;
        this.templates = templates;
    }

    List<LegalChange> of(Viewer viewer, Template template) {
        var version = template.version();
        var document = templates.document(viewer, version);
        return of(viewer, List.of(template), Map.of(version.id(), document))
                .getOrDefault(template.id(), List.of());
    }

    /**
     * Two queries, however many templates.
     *
     * @param documents of their newest versions
     */
    Map<TemplateId, List<LegalChange>> of(
            Viewer viewer, List<Template> some, Map<UUID, PlanDocument> documents) {
        List<LegalChange> all = changes.all(viewer);
        if (all.isEmpty() || some.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Instant> checks = changes.lastChecks(viewer, documents.keySet());
        return some.stream()
                .collect(
                        Collectors.toMap(
                                Template::id,
                                template -> {
                                    UUID version = template.version().id();
                                    return open(
                                            all,
                                            Objects.requireNonNull(documents.get(version)),
                                            template.version().publishedAt(),
                                            checks.getOrDefault(version, Instant.MIN));
                                }));
    }

    private static List<LegalChange> open(
            List<LegalChange> all, PlanDocument document, Instant publishedAt, Instant checkedAt) {
        List<LegalBasis> bases =
                document.plan().items().stream()
                        .flatMap(item -> item.legalBases().stream())
                        .distinct()
                        .toList();
        return all.stream()
                .filter(change -> change.markedAt().isAfter(checkedAt))
                .filter(change -> {
                    var asked = Citation.of(change.law());
                    return bases.stream()
                            .filter(basis -> Citation.meet(Citation.of(basis.law()), asked))
                            .anyMatch(basis -> !isSettled(change, basis, document, publishedAt));
                })
                .toList();
    }

    /** Whether a version that came after it says that it was compared with the law since. */
    private static boolean isSettled(
            LegalChange change, LegalBasis basis, PlanDocument document, Instant publishedAt) {
        LocalDate marked = LocalDate.ofInstant(change.markedAt(), ZONE);
        return publishedAt.isAfter(change.markedAt())
                && Stream.of(basis.checkedOn(), document.checkedOn())
                        .filter(Objects::nonNull)
                        .anyMatch(day -> !day.isBefore(marked));
    }
}

package org.allmende.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.library.ChangeGroup;
import org.allmende.library.Template;
import org.allmende.library.TemplateVersion;
import org.allmende.library.Templates;
import org.allmende.plan.MergeChange;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanMerge;
import org.allmende.plan.PlanOrigin;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A variant takes over what its origin has become since; what it does not take is settled too. */
@Component
public class OriginFollowing {

    private final Templates templates;
    private final DraftStart drafts;

    OriginFollowing(Templates templates, DraftStart drafts) {
        this.templates = templates;
        this.drafts = drafts;
    }

    /**
     * The newest of both sides and the version between them.
     *
     * @param since versions of the origin that the variant has not followed, the newest first
     */
    private record Sides(
            PlanDocument variant, Template origin, Plan base, List<TemplateVersion> since) {

        boolean isNew() {
            return !since.isEmpty();
        }
    }

    /**
     * @throws NotFound when the viewer's authority looks after no such variant
     * @throws Forbidden when the viewer may not write templates
     */
    @Transactional(readOnly = true)
    public OriginPage of(Frame frame, Viewer viewer, String slug, OriginForm form) {
        Template variant = own(viewer, slug);
        PlanDocument document = templates.document(viewer, variant.version());
        String known = origin(document).version();
        return sides(viewer, document)
                .map(sides -> page(frame, viewer, variant, known, sides, form))
                .orElseGet(
                        () -> new OriginPage(variant, null, known, List.of(), List.of(), Set.of()));
    }

    /**
     * Takes the chosen changes into a draft of the variant's next version.
     *
     * @throws Refused at the field {@code chosen} without any, or when the origin is out of sight
     * @throws Stale when the origin has a newer version than was seen
     */
    @Transactional
    public DraftId follow(Viewer viewer, String slug, OriginForm form) {
        Template variant = own(viewer, slug);
        PlanDocument document = templates.document(viewer, variant.version());
        Sides sides =
                sides(viewer, document).orElseThrow(() -> new Refused("drafting.origin.gone"));
        if (!sides.origin().version().id().toString().equals(form.newest())) {
            throw new Stale();
        }
        PlanMerge merge = merge(viewer, sides);
        if (merge.changes().stream()
                .noneMatch(change -> form.chosen().contains(change.id().toString()))) {
            throw new Refused(Problem.at("chosen", "drafting.origin.none"));
        }
        return drafts.from(
                viewer,
                document.with(merge.making(form.chosen()).plan())
                        .asVariantOf(
                                new PlanOrigin(
                                        origin(document).id(), sides.origin().version().number())));
    }

    private Template own(Viewer viewer, String slug) {
        DraftEditing.refuseOthers(viewer);
        return drafts.own(viewer, slug).orElseThrow(NotFound::new);
    }

    private static PlanOrigin origin(PlanDocument variant) {
        PlanOrigin origin = variant.variantOf();
        if (origin == null) {
            throw new NotFound();
        }
        return origin;
    }

    /** Nothing when the origin, or the version that was followed, is not in sight. */
    private Optional<Sides> sides(Viewer viewer, PlanDocument variant) {
        PlanOrigin known = origin(variant);
        return templates
                .find(viewer, known.id())
                .flatMap(origin -> {
                    List<TemplateVersion> versions = templates.versions(viewer, origin.id());
                    return versions.stream()
                            .filter(version -> version.number().equals(known.version()))
                            .findFirst()
                            .map(base ->
                                    new Sides(
                                            variant,
                                            origin,
                                            templates.document(viewer, base).plan(),
                                            versions.subList(0, versions.indexOf(base))));
                });
    }

    private PlanMerge merge(Viewer viewer, Sides sides) {
        return PlanMerge.merge(
                sides.base(),
                sides.variant().plan(),
                templates.document(viewer, sides.origin().version()).plan());
    }

    private OriginPage page(
            Frame frame,
            Viewer viewer,
            Template variant,
            String known,
            Sides sides,
            OriginForm form) {
        List<ChangeGroup> groups = List.of();
        Set<String> chosen = form.chosen();
        if (sides.isNew()) {
            PlanMerge merge = merge(viewer, sides);
            groups = ChangeGroup.of(merge, frame.t());
            chosen = form.newest().isEmpty() ? ticked(merge) : chosen;
        }
        List<TemplateVersion> notes =
                sides.since().stream().filter(version -> !version.note().isEmpty()).toList();
        return new OriginPage(variant, sides.origin(), known, notes, groups, chosen);
    }

    /** Until somebody chooses, all that contradicts nothing. */
    private static Set<String> ticked(PlanMerge merge) {
        return merge.changes().stream()
                .filter(change -> !change.conflict())
                .map(MergeChange::id)
                .map(MergeChange.Id::toString)
                .collect(Collectors.toSet());
    }
}

package org.allmende.upgrade;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.library.Templates;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeDecision;
import org.allmende.plan.MergedPlan;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.PlanMerge;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.allmende.work.PlanRevision;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectPlan;
import org.allmende.work.ProjectPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers what a newer version of its template would change in a project, and makes it. */
@Component
class Upgrades {

    private final AdoptedTemplates adopted;
    private final Templates templates;
    private final ProjectPlans plans;
    private final Agreements agreements;
    private final PlanRevision revision;

    Upgrades(
            AdoptedTemplates adopted,
            Templates templates,
            ProjectPlans plans,
            Agreements agreements,
            PlanRevision revision) {
        this.adopted = adopted;
        this.templates = templates;
        this.plans = plans;
        this.agreements = agreements;
        this.revision = revision;
    }

    /**
     * @param adoption which template of the project; null for the only one
     * @throws NotFound when the viewer has no right in the whole of the project, or it was not
     *     started from a template
     * @throws Forbidden when the viewer does not plan it
     */
    @Transactional(readOnly = true)
    Upgrade of(Viewer viewer, ProjectId project, @Nullable UUID adoption) {
        return upgrade(viewer, plans.forPlanning(viewer, project), adoption);
    }

    /**
     * Makes what was decided, as one step of the history.
     *
     * @param read what the person saw: see {@link #state}
     * @throws Stale when the project or the template has changed since
     */
    @Transactional
    UpgradeResult make(
            Viewer viewer,
            ProjectId project,
            @Nullable UUID adoption,
            String read,
            Map<Id, MergeDecision> decisions) {
        Upgrade upgrade = upgrade(viewer, plans.held(viewer, project), adoption);
        if (!state(upgrade).equals(read)) {
            throw new Stale();
        }
        MergedPlan merged = upgrade.merge().merged(decisions);
        Adopted from = upgrade.adopted();
        var change =
                revision.make(
                        viewer,
                        upgrade.project(),
                        upgrade.merge().ours(),
                        merged.plan(),
                        from.title() + " " + from.newestNumber());
        var result = UpgradeResult.of(upgrade.merge().changes(), decisions, change);
        adopted.agree(
                viewer,
                from,
                text(from, from.embedding().extracted(merged.nextBase())),
                result.postponed(),
                change);
        return result;
    }

    /** Says which project and which version somebody decides about. */
    static String state(Upgrade upgrade) {
        return upgrade.adopted().newest() + "." + upgrade.project().state();
    }

    private Upgrade upgrade(Viewer viewer, ProjectPlan project, @Nullable UUID adoption) {
        List<Adopted> all = adopted.of(viewer, project.project().id());
        Adopted from = Agreements.one(all, adoption);
        Agreed agreed = agreements.of(viewer, project, from, all);
        Plan newest =
                Agreement.taken(
                        plan(viewer, from.newest()),
                        plan(viewer, from.version()),
                        agreed.base(),
                        from.leftOut(),
                        from.factor());
        return new Upgrade(
                from,
                project,
                PlanMerge.merge(
                        from.embedding().embedded(agreed.base(), from.title()),
                        agreed.own(),
                        from.embedding().embedded(newest, from.title())));
    }

    private Plan plan(Viewer viewer, UUID version) {
        return templates.document(viewer, version).plan();
    }

    private static String text(Adopted from, Plan base) {
        return PlanFormat.writeJson(
                PlanDocument.of(from.slug(), from.newestNumber(), from.title(), base));
    }
}

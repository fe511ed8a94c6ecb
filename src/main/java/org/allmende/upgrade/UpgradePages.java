package org.allmende.upgrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.library.ChangeGroup;
import org.allmende.library.TemplateVersion;
import org.allmende.library.Templates;
import org.allmende.plan.MergeChange;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeDecision;
import org.allmende.plan.MergedPlan;
import org.allmende.plan.PlanMerge;
import org.allmende.shared.Stale;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of an upgrade, and takes its form. */
@Component
public class UpgradePages {

    private final Upgrades upgrades;
    private final Templates templates;
    private final ProjectHeads heads;

    UpgradePages(Upgrades upgrades, Templates templates, ProjectHeads heads) {
        this.upgrades = upgrades;
        this.templates = templates;
        this.heads = heads;
    }

    @Transactional(readOnly = true)
    public UpgradePage of(Frame frame, Viewer viewer, ProjectId project, @Nullable UUID adoption) {
        return page(frame, viewer, project, UpgradeForm.EMPTY.of(adoption), false);
    }

    /** The same page with what was decided, and what rules make of it. */
    @Transactional(readOnly = true)
    public UpgradePage again(
            Frame frame, Viewer viewer, ProjectId project, UpgradeForm form, boolean stale) {
        return page(frame, viewer, project, form, stale);
    }

    /**
     * @throws Stale when the project or the template has changed since the form was shown
     */
    @Transactional
    public UpgradeResult make(Viewer viewer, ProjectId project, UpgradeForm form) {
        return upgrades.make(
                viewer,
                project,
                form.adoption(),
                form.state(),
                decisions(upgrades.of(viewer, project, form.adoption()), form));
    }

    private static Map<Id, MergeDecision> decisions(Upgrade upgrade, UpgradeForm form) {
        Map<Id, MergeDecision> decisions = new HashMap<>(upgrade.presets());
        decisions.replaceAll((change, preset) -> form.decision(change).orElse(preset));
        return decisions;
    }

    private UpgradePage page(
            Frame frame, Viewer viewer, ProjectId project, UpgradeForm form, boolean stale) {
        Upgrade upgrade = upgrades.of(viewer, project, form.adoption());
        Adopted from = upgrade.adopted();
        PlanMerge merge = upgrade.merge();
        Map<Id, MergeDecision> decisions = decisions(upgrade, form);
        Map<Boolean, List<MergeChange>> byLaw =
                merge.changes().stream().collect(Collectors.partitioningBy(upgrade::isLegal));
        var words = new ResolutionWords(frame.t(), merge);
        MergedPlan merged = merge.merged(decisions);
        return new UpgradePage(
                heads.of(viewer, project, frame.t().today()),
                from.id().toString(),
                from.pack(),
                from.title(),
                "/vorlagen/" + from.slug(),
                from.number(),
                from.newestNumber(),
                notes(viewer, from),
                groups(frame, merge, Objects.requireNonNull(byLaw.get(true))),
                groups(frame, merge, Objects.requireNonNull(byLaw.get(false))),
                decisions,
                merge.changes().stream().filter(upgrade::isSettled).map(MergeChange::id).toList(),
                form.isSent() ? merged.resolutions().stream().map(words::of).toList() : List.of(),
                Upgrades.state(upgrade),
                stale);
    }

    private static List<ChangeGroup> groups(
            Frame frame, PlanMerge merge, List<MergeChange> changes) {
        var part = new PlanMerge(merge.base(), merge.ours(), merge.theirs(), changes);
        return ChangeGroup.of(part, frame.t());
    }

    /** What has been published since the version that was agreed on. */
    private List<TemplateVersion> notes(Viewer viewer, Adopted from) {
        List<TemplateVersion> notes = new ArrayList<>();
        for (TemplateVersion version :
                templates.versions(viewer, templates.visibleTo(viewer, from.slug()).id())) {
            if (version.id().equals(from.version())) {
                return notes;
            }
            if (!version.note().isEmpty()) {
                notes.add(version);
            }
        }
        return notes;
    }
}

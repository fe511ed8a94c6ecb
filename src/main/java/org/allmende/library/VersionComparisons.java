package org.allmende.library;

import java.util.List;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanMerge;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares any two versions of a template. */
@Component
public class VersionComparisons {

    private final TemplateHeads heads;
    private final Templates templates;

    VersionComparisons(TemplateHeads heads, Templates templates) {
        this.heads = heads;
        this.templates = templates;
    }

    /**
     * @param from number of a version; empty for the one before the newest
     * @param to number of a version; empty for the newest
     * @throws NotFound when there is no such template or version
     * @throws Forbidden when the viewer may not read the library
     */
    @Transactional(readOnly = true)
    public VersionComparison of(
            Frame frame, @Nullable Viewer viewer, String slug, String from, String to) {
        TemplateHead head = heads.of(frame, viewer, slug);
        List<TemplateVersion> versions = templates.versions(viewer, head.template().id());
        TemplateVersion before = version(versions, from, Math.min(1, versions.size() - 1));
        TemplateVersion after = version(versions, to, 0);
        Plan old = templates.document(viewer, before).plan();
        var merge = PlanMerge.merge(old, old, templates.document(viewer, after).plan());
        return new VersionComparison(
                head,
                versions,
                before,
                after,
                versions.stream()
                        .skip(versions.indexOf(after))
                        .limit(Math.max(0, versions.indexOf(before) - versions.indexOf(after)))
                        .filter(version -> !version.note().isEmpty())
                        .toList(),
                ChangeGroup.of(merge, frame.t()));
    }

    private static TemplateVersion version(
            List<TemplateVersion> versions, String number, int usual) {
        return number.isEmpty()
                ? versions.get(usual)
                : versions.stream()
                        .filter(version -> version.number().equals(number))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }
}

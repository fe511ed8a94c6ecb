package org.allmende.upgrade;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectHints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on the pages of a project that its template has grown, to those who can do something. */
@Component
class UpgradeHint implements ProjectHints {

    private final AdoptedTemplates adopted;

    UpgradeHint(AdoptedTemplates adopted) {
        this.adopted = adopted;
    }

    @Override
    public @Nullable Hint of(Viewer viewer, Project project) {
        if (!project.followsTemplates() || !project.mayPlan() || !viewer.group().mayReadLibrary()) {
            return null;
        }
        return adopted.of(viewer, project.id()).stream()
                .filter(Adopted::isBehind)
                .findFirst()
                .map(UpgradeHint::hint)
                .orElse(null);
    }

    private static Hint hint(Adopted from) {
        boolean waits = from.version().equals(from.newest());
        return waits
                ? new Hint(
                        "upgrade.hint.postponed",
                        List.of(from.postponed()),
                        "upgrade.title",
                        "/aktualisierung")
                : new Hint(
                        "upgrade.hint",
                        List.of(from.title(), from.newestNumber(), from.number()),
                        "upgrade.title",
                        "/aktualisierung");
    }
}

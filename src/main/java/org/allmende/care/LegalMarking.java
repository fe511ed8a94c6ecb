package org.allmende.care;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.allmende.library.Templates;
import org.allmende.plan.Item;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says that a law changed: each template that cites it shows it until it was checked. */
@Component
public class LegalMarking {

    private final LegalChanges changes;
    private final Templates templates;
    private final Clock clock;

    LegalMarking(LegalChanges changes, Templates templates, Clock clock) {
        this.changes = changes;
        this.templates = templates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LegalChange> all(Viewer viewer) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        return changes.all(viewer);
    }

    public static boolean isFor(Viewer viewer) {
        return viewer.operator() || viewer.group().mayStartProjects();
    }

    /**
     * @throws Forbidden for who neither plans nor runs the server
     * @throws Refused also at {@code law} when no template of one's own cites it, but for the
     *     operator
     */
    @Transactional
    public void mark(Viewer viewer, LegalChangeForm form) {
        refuseOthers(viewer);
        var problems = new Problems();
        var change = form.read(problems);
        if (!viewer.operator() && !citedByOwn(viewer, change.law())) {
            problems.at("law", "care.change.law.notCited");
            problems.refuseIfAny();
        }
        changes.add(viewer, change, viewer.operator(), clock.instant());
    }

    /**
     * @throws NotFound for what others said, but for the operator
     */
    @Transactional
    public void takeBack(Viewer viewer, UUID change) {
        write(viewer, change, true);
    }

    @Transactional
    public void restore(Viewer viewer, UUID change) {
        write(viewer, change, false);
    }

    private void write(Viewer viewer, UUID change, boolean withdrawn) {
        refuseOthers(viewer);
        if (!changes.withdraw(viewer, change, withdrawn, clock.instant())) {
            throw new NotFound();
        }
    }

    private boolean citedByOwn(Viewer viewer, String law) {
        var asked = Citation.of(law);
        return templates.documents(viewer, templates.lookedAfter(viewer)).values().stream()
                .flatMap(document -> document.plan().items().stream())
                .map(Item::legalBases)
                .flatMap(List::stream)
                .anyMatch(basis -> Citation.meet(Citation.of(basis.law()), asked));
    }

    private static void refuseOthers(Viewer viewer) {
        if (!isFor(viewer)) {
            throw new Forbidden();
        }
    }
}

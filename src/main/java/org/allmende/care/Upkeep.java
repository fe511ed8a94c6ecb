package org.allmende.care;

import org.allmende.library.Template;
import org.allmende.shared.Forbidden;
import org.allmende.tenancy.Viewer;

/**
 * Who looks after a template: its authority's people who plan; after starter content, the operator.
 */
public final class Upkeep {

    private Upkeep() {}

    public static boolean isFor(Viewer viewer, Template template) {
        // What was mirrored is looked after where it came from.
        return template.standing().owner() == null
                ? viewer.operator() && template.server().isEmpty()
                : template.standing().isOf(viewer) && viewer.group().mayStartProjects();
    }

    /**
     * @throws Forbidden for everybody else
     */
    static Template of(Viewer viewer, Template template) {
        if (!isFor(viewer, template)) {
            throw new Forbidden();
        }
        return template;
    }
}

package org.allmende.work;

import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;

/** What another module asks of a project before it may be done. Declared as a bean. */
public interface ProjectClosing {

    /**
     * @throws Refused when something is missing
     */
    void refuseIfOpen(Viewer viewer, ProjectId project);
}

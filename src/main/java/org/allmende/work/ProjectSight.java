package org.allmende.work;

import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody may see a project, for modules that show parts of it elsewhere. */
@Component
public class ProjectSight {

    private final Projects projects;

    ProjectSight(Projects projects) {
        this.projects = projects;
    }

    /**
     * @throws NotFound when it is absent or the viewer may not see it
     */
    @Transactional(readOnly = true)
    public Project of(Viewer viewer, ProjectId project) {
        return projects.visibleTo(viewer, project);
    }

    @Transactional(readOnly = true)
    public boolean has(Viewer viewer, ProjectId project) {
        try {
            projects.visibleTo(viewer, project);
            return true;
        } catch (NotFound no) {
            return false;
        }
    }
}

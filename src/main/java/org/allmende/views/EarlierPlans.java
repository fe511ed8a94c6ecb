package org.allmende.views;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.plan.Dates;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;

/** The earlier plans of projects. A module above keeps them. */
public interface EarlierPlans {

    /**
     * @param head the proof that the viewer may look into the project
     * @return the newest first
     */
    List<EarlierPlan> of(Viewer viewer, ProjectHead head);

    /** Where its tasks and milestones lay, by their id. */
    Map<UUID, Dates> dates(Viewer viewer, ProjectHead head, EarlierPlan plan);
}

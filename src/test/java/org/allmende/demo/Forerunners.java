package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import org.allmende.adoption.AdoptionRequest;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ProjectEditing;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectState;
import org.allmende.work.ProjectTree;
import org.allmende.work.TaskState;
import org.allmende.work.TaskStateChange;
import org.springframework.stereotype.Component;

/**
 * Four administrations of the demo that have finished a project from a template already; all of
 * them let their figures count. Together with a fifth they make Praxiswerte.
 */
@Component
public class Forerunners {

    private final Players players;
    private final TemplateAdoption adoption;
    private final ProjectTree trees;
    private final TaskStateChange states;
    private final ProjectEditing editing;

    Forerunners(
            Players players,
            TemplateAdoption adoption,
            ProjectTree trees,
            TaskStateChange states,
            ProjectEditing editing) {
        this.players = players;
        this.adoption = adoption;
        this.trees = trees;
        this.states = states;
        this.editing = editing;
    }

    /** Each task took them five weekdays. */
    public void finish(String template, LocalDate monday) {
        for (Player neighbour : Neighbours.ALL.subList(0, 4)) {
            Viewer lead = players.viewer(neighbour);
            ProjectId project =
                    Stage.on(
                            monday,
                            lead,
                            () ->
                                    adoption.adopt(
                                            lead,
                                            AdoptionRequest.of(
                                                    template,
                                                    null,
                                                    AdoptionTerms.startingOn(monday)),
                                            monday));
            for (ProjectItem task : tasks(lead, project)) {
                bring(lead, task, TaskState.ACTIVE, monday);
                bring(lead, task, TaskState.DONE, monday.plusDays(4));
            }
            Stage.on(
                    monday.plusDays(4),
                    lead,
                    () -> editing.bring(lead, project, ProjectState.DONE));
        }
    }

    private List<ProjectItem> tasks(Viewer lead, ProjectId project) {
        return Fence.within(lead, () -> trees.of(lead, project)).stream()
                .filter(item -> !item.isPackage())
                .toList();
    }

    private void bring(Viewer lead, ProjectItem task, TaskState state, LocalDate day) {
        Stage.on(
                day,
                lead,
                () -> states.bring(lead, task.project(), task.id(), state, null, day, Cause.HAND));
    }
}

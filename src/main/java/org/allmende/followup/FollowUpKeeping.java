package org.allmende.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.allmende.people.PersonCard;
import org.allmende.people.WorkCalendars;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets Wiedervorlagen, shows them and gets them done. Whoever sees a task may do so. */
@Component
public class FollowUpKeeping {

    private final ProjectTree tree;
    private final Rights rights;
    private final WorkCalendars calendars;
    private final FollowUps followUps;
    private final Clock clock;

    FollowUpKeeping(
            ProjectTree tree,
            Rights rights,
            WorkCalendars calendars,
            FollowUps followUps,
            Clock clock) {
        this.tree = tree;
        this.rights = rights;
        this.calendars = calendars;
        this.followUps = followUps;
        this.clock = clock;
    }

    /**
     * What the form needs.
     *
     * @param readers who sees the task; nobody else while the project is a draft, and for guests
     */
    public record Asking(Project project, ProjectItem item, List<PersonCard> readers) {}

    @Transactional(readOnly = true)
    public Asking asking(Viewer viewer, ProjectId projectId, ItemId itemId) {
        Project project = tree.at(viewer, projectId, itemId);
        ProjectItem item = tree.item(viewer, itemId);
        return new Asking(
                project,
                item,
                mayGive(viewer, project) ? rights.audience(viewer, item) : List.of());
    }

    /**
     * @param person the viewer, or a colleague who sees the task
     * @return the day it will be shown: the next working day, when the date is free
     */
    @Transactional
    public FollowUpDay set(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            PersonId person,
            LocalDate date,
            String note) {
        Project seen = tree.at(viewer, project, item).unarchived();
        if (!person.equals(viewer.person())
                && !(mayGive(viewer, seen) && rights.at(viewer, item).containsKey(person))) {
            throw new Refused(Problem.at("person", "followup.stranger"));
        }
        FollowUpDay day = FollowUpDay.of(date, calendars.of(viewer));
        followUps.add(viewer, project, item, person, day.date(), note, clock.instant());
        return day;
    }

    private static boolean mayGive(Viewer viewer, Project project) {
        return Rights.mayAsk(viewer) && !project.draft();
    }

    @Transactional
    public void finish(Viewer viewer, FollowUpId id) {
        followUps.finish(viewer, id, clock.instant());
    }

    @Transactional
    public void resume(Viewer viewer, FollowUpId id) {
        followUps.resume(viewer, id);
    }

    /**
     * @return the day it will be shown again
     */
    @Transactional
    public FollowUpDay postpone(Viewer viewer, FollowUpId id, LocalDate date) {
        FollowUpDay day = FollowUpDay.of(date, calendars.of(viewer));
        followUps.move(viewer, id, day.date());
        return day;
    }

    /**
     * @throws org.allmende.shared.NotFound when there is none that concerns the viewer
     */
    @Transactional(readOnly = true)
    public void refuseStrangers(Viewer viewer, FollowUpId id) {
        followUps.refuseStrangers(viewer, id);
    }

    @Transactional(readOnly = true)
    public List<FollowUp> due(Viewer viewer, LocalDate today) {
        return followUps.due(viewer, today);
    }

    @Transactional(readOnly = true)
    public List<FollowUp> all(Viewer viewer) {
        return followUps.all(viewer);
    }

    /** Those of a task that the viewer sees already. */
    @Transactional(readOnly = true)
    public List<FollowUp> at(Viewer viewer, ItemId item) {
        return followUps.at(viewer, item);
    }
}

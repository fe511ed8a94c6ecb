package org.allmende.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
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
import org.allmende.work.Readers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets Wiedervorlagen, shows them and gets them done. Whoever sees a task may do so. */
@Component
public class FollowUpKeeping {

    private final ProjectTree tree;
    private final Readers readers;
    private final Colleagues colleagues;
    private final WorkCalendars calendars;
    private final FollowUps followUps;
    private final Clock clock;

    FollowUpKeeping(
            ProjectTree tree,
            Readers readers,
            Colleagues colleagues,
            WorkCalendars calendars,
            FollowUps followUps,
            Clock clock) {
        this.tree = tree;
        this.readers = readers;
        this.colleagues = colleagues;
        this.calendars = calendars;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** What the form needs: the task, and who sees it. */
    public record Asking(Project project, ProjectItem item, List<PersonCard> readers) {}

    @Transactional(readOnly = true)
    public Asking asking(Viewer viewer, ProjectId projectId, ItemId itemId) {
        Project project = tree.project(viewer, projectId);
        ProjectItem item = tree.item(viewer, projectId, itemId);
        var seeing = readers.of(viewer, projectId, itemId);
        return new Asking(
                project,
                item,
                colleagues.of(viewer).stream()
                        .map(Colleague::card)
                        .filter(card -> seeing.contains(card.id()))
                        .toList());
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
        tree.project(viewer, project).unarchived();
        if (!readers.of(viewer, project, item).contains(person)) {
            throw new Refused(Problem.at("person", "followup.stranger"));
        }
        FollowUpDay day = FollowUpDay.of(date, calendars.of(viewer));
        followUps.add(viewer, project, item, person, day.date(), note, clock.instant());
        return day;
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

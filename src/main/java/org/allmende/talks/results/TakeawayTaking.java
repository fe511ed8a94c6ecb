package org.allmende.talks.results;

import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Link;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.shell.Problems;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemCreation;
import org.allmende.work.ItemId;
import org.allmende.work.OneStep;
import org.allmende.work.PlanInsertion;
import org.allmende.work.Priority;
import org.allmende.work.Project;
import org.allmende.work.Spot;
import org.allmende.work.TaskEditing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** „Impuls übernehmen“: a takeaway becomes a task of a project of one’s own, and links back. */
@Component
public class TakeawayTaking {

    private final PastSessions sessions;
    private final Takeaways takeaways;
    private final TakeawayPlaces places;
    private final PlanInsertion insertion;
    private final ItemCreation creation;
    private final TaskEditing editing;
    private final AllmendeSettings settings;

    TakeawayTaking(
            PastSessions sessions,
            Takeaways takeaways,
            TakeawayPlaces places,
            PlanInsertion insertion,
            ItemCreation creation,
            TaskEditing editing,
            AllmendeSettings settings) {
        this.sessions = sessions;
        this.takeaways = takeaways;
        this.places = places;
        this.insertion = insertion;
        this.creation = creation;
        this.editing = editing;
        this.settings = settings;
    }

    /**
     * What came of it.
     *
     * @param change for its undo
     */
    public record Taken(String path, String undo) {}

    @Transactional(readOnly = true)
    public TakingPage page(Viewer viewer, TakeawayId id, TakingForm form) {
        Takeaways.Found found = found(viewer, id);
        Session session = sessions.visibleTo(viewer, found.session());
        if (form.projekt().isEmpty()) {
            return new TakingPage(
                    session, found.takeaway(), places.projects(viewer), null, List.of());
        }
        Project project = insertion.check(viewer, form.project(), null);
        return new TakingPage(
                session, found.takeaway(), List.of(), project, places.packages(viewer, project));
    }

    /**
     * One step of the history.
     *
     * @throws NotFound when the takeaway, the project or the package is not the viewer's to see
     * @throws Forbidden when they do not plan there
     * @throws Refused at the title, or where the project is over
     */
    @Transactional
    public Taken take(Viewer viewer, TakeawayId id, TakingForm form) {
        Takeaways.Found found = found(viewer, id);
        Session session = sessions.visibleTo(viewer, found.session());
        if (form.projekt().isEmpty()) {
            throw new Refused(Problem.at("projekt", "shell.problem.choice"));
        }
        Project project = insertion.held(viewer, form.project(), form.parent());
        String title = title(form);
        UUID change = TimeOrderedId.next();
        ItemId task =
                OneStep.of(
                        change,
                        () -> task(viewer, project, form, title, session, found.takeaway()));
        takeaways.made(viewer, found.takeaway(), project, task);
        String path = "/projekte/" + project.id();
        return new Taken(path + "/elemente/" + task, path + "/verlauf/" + change + "/ruecknahme");
    }

    private ItemId task(
            Viewer viewer,
            Project project,
            TakingForm form,
            String title,
            Session session,
            Takeaway takeaway) {
        ItemId task =
                creation.add(
                                viewer,
                                project.id(),
                                ItemKind.TASK,
                                title,
                                Spot.lastIn(form.parent()),
                                Cause.HAND)
                        .item();
        editing.edit(viewer, project.id(), task, 0, details(title, session, takeaway));
        return task;
    }

    private TaskEditing.Details details(String title, Session session, Takeaway takeaway) {
        String origin = settings.url() + ResultPage.path(session.id());
        return new TaskEditing.Details(
                title,
                title.equals(takeaway.words()) ? "" : takeaway.words(),
                "",
                Priority.NORMAL,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                "",
                null,
                List.of(),
                List.of(),
                takeaway.href().isEmpty()
                        ? List.of(new Link("BehördenTalk: " + session.question(), origin))
                        : List.of(
                                new Link("BehördenTalk: " + session.question(), origin),
                                new Link(takeaway.words(), settings.url() + takeaway.href())));
    }

    private Takeaways.Found found(Viewer viewer, TakeawayId id) {
        return takeaways.find(viewer, id).orElseThrow(NotFound::new);
    }

    private static String title(TakingForm form) {
        var problems = new Problems();
        String title = problems.required("title", form.title(), TakingForm.LONGEST_TITLE);
        problems.refuseIfAny();
        return title;
    }
}

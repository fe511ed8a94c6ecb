package org.allmende.work;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.allmende.people.Colleagues;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a project says of itself, its state, and whether it is archived. */
@Component
public class ProjectEditing {

    private final Projects projects;
    private final Grants grants;
    private final History history;
    private final Colleagues colleagues;
    private final List<ProjectClosing> closings;
    private final Clock clock;

    ProjectEditing(
            Projects projects,
            Grants grants,
            History history,
            Colleagues colleagues,
            List<ProjectClosing> closings,
            Clock clock) {
        this.projects = projects;
        this.grants = grants;
        this.history = history;
        this.colleagues = colleagues;
        this.closings = closings;
        this.clock = clock;
    }

    /** What the settings form says. */
    public record Settings(
            String title,
            String fileReference,
            String description,
            Colour colour,
            PersonId responsible,
            boolean draft,
            boolean confidential) {}

    @Transactional
    public void edit(Viewer viewer, ProjectId id, int readVersion, Settings settings) {
        Project before = projects.visibleTo(viewer, id).forPlanning();
        boolean answers =
                colleagues.of(viewer).stream()
                        .anyMatch(known ->
                                known.card().id().equals(settings.responsible())
                                        && known.group().mayBeResponsible());
        if (!answers) {
            throw new Refused(Problem.at("responsible", "work.task.responsible.group"));
        }
        grants.set(viewer, id, null, Grantee.of(settings.responsible()), ProjectRole.PLANNING);
        save(
                viewer,
                before,
                new Project(
                        id,
                        before.authority(),
                        settings.title(),
                        settings.fileReference(),
                        settings.description(),
                        before.state(),
                        settings.draft(),
                        settings.confidential(),
                        before.archivedAt(),
                        settings.colour(),
                        settings.responsible(),
                        before.calendar(),
                        before.anchor(),
                        before.anchorOn(),
                        before.templateVersion(),
                        before.grown(),
                        before.version(),
                        before.mine()),
                readVersion);
    }

    @Transactional
    public void bring(Viewer viewer, ProjectId id, ProjectState state) {
        Project before = projects.visibleTo(viewer, id).forPlanning();
        if (state == ProjectState.DONE) {
            closings.forEach(closing -> closing.refuseIfOpen(viewer, id));
        }
        save(viewer, before, with(before, state, null), before.version());
    }

    @Transactional
    public void archive(Viewer viewer, ProjectId id) {
        Project before = projects.visibleTo(viewer, id).forPlanning();
        if (!before.state().mayBeArchived()) {
            throw new Refused("work.project.archive.state");
        }
        save(viewer, before, with(before, before.state(), clock.instant()), before.version());
    }

    @Transactional
    public void unarchive(Viewer viewer, ProjectId id) {
        Project before = projects.visibleTo(viewer, id);
        if (!before.mine().mayPlan()) {
            throw new Forbidden();
        }
        save(viewer, before, with(before, before.state(), null), before.version());
    }

    private void save(Viewer viewer, Project before, Project after, int readVersion) {
        projects.update(viewer, after, readVersion);
        var traces = new ArrayList<History.Trace>();
        trace(traces, "TITLE", before.title(), after.title());
        trace(traces, "FILE_REFERENCE", before.fileReference(), after.fileReference());
        trace(traces, "DESCRIPTION", before.description(), after.description());
        trace(traces, "STATE", before.state(), after.state());
        trace(traces, "DRAFT", before.draft(), after.draft());
        trace(traces, "CONFIDENTIAL", before.confidential(), after.confidential());
        trace(traces, "ARCHIVED", before.archivedAt(), after.archivedAt());
        trace(traces, "COLOUR", before.colour(), after.colour());
        trace(traces, "RESPONSIBLE", before.responsible(), after.responsible());
        history.append(viewer, before.id(), TimeOrderedId.next(), Cause.HAND, traces);
    }

    private static void trace(
            List<History.Trace> traces, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            traces.add(
                    new History.Trace(
                            null,
                            field,
                            from == null ? null : from.toString(),
                            to == null ? null : to.toString()));
        }
    }

    private static Project with(Project project, ProjectState state, @Nullable Instant archivedAt) {
        return new Project(
                project.id(),
                project.authority(),
                project.title(),
                project.fileReference(),
                project.description(),
                state,
                project.draft(),
                project.confidential(),
                archivedAt,
                project.colour(),
                project.responsible(),
                project.calendar(),
                project.anchor(),
                project.anchorOn(),
                project.templateVersion(),
                project.grown(),
                project.version(),
                project.mine());
    }
}

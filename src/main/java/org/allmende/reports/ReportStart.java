package org.allmende.reports;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shell.Choice;
import org.allmende.shell.Problems;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.allmende.work.ProjectTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins reports: empty, about a template, or from a finished project. */
@Component
public class ReportStart {

    private final Reports reports;
    private final ProjectReviews reviews;
    private final ProjectTree projects;
    private final Templates templates;

    ReportStart(
            Reports reports, ProjectReviews reviews, ProjectTree projects, Templates templates) {
        this.reports = reports;
        this.reviews = reviews;
        this.projects = projects;
        this.templates = templates;
    }

    /**
     * What one chooses at first, as it was typed.
     *
     * @param project id, or empty
     * @param template slug, or empty; a project brings its own
     */
    public record Form(String project, String template, String extent) {}

    /**
     * @param template its title, or empty
     */
    public record Page(List<Choice> projects, String template) {}

    @Transactional(readOnly = true)
    public Page page(Viewer viewer, Form form) {
        ReportWriting.refuseOthers(viewer);
        return new Page(
                reviews.over(viewer).stream()
                        .map(line -> new Choice(line.id().toString(), line.title()))
                        .toList(),
                form.template().isEmpty()
                        ? ""
                        : templates.visibleTo(viewer, form.template()).title());
    }

    /**
     * @throws NotFound when there is no such project or template for the viewer
     * @throws Forbidden when the viewer does not plan the project
     */
    @Transactional
    public ReportId begin(Viewer viewer, Form form, Texts t) {
        ReportWriting.refuseOthers(viewer);
        var problems = new Problems();
        Extent extent = problems.choice("umfang", form.extent(), Extent.class, Extent.FULL);
        problems.refuseIfAny();
        if (form.project().isEmpty()) {
            Template template =
                    form.template().isEmpty() ? null : templates.visibleTo(viewer, form.template());
            return reports.add(
                    viewer,
                    extent,
                    null,
                    template == null ? null : template.id(),
                    template == null ? "" : template.version().number(),
                    new ReportContent(Map.of(), Map.of(), usual(extent, null, t)));
        }
        Project project = project(viewer, form.project());
        var origin = reviews.origin(viewer, project);
        return reports.add(
                viewer,
                extent,
                project.id(),
                origin == null ? null : origin.template(),
                origin == null ? "" : origin.number(),
                filled(project, reviews.of(viewer, project), extent, t));
    }

    /** The project, for who may write about it. */
    @Transactional(readOnly = true)
    public ProjectId over(Viewer viewer, ProjectId project) {
        Project seen = project(viewer, project.toString());
        ReportWriting.refuseOthers(viewer);
        return seen.id();
    }

    private Project project(Viewer viewer, String id) {
        try {
            Project project = projects.project(viewer, ProjectId.of(id));
            if (!project.mine().mayPlan() || !project.authority().equals(viewer.authority())) {
                throw new Forbidden();
            }
            return project;
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** A first text that one can change. */
    private static ReportContent filled(
            Project project, ProjectReview review, Extent extent, Texts t) {
        var head = new EnumMap<HeadField, String>(HeadField.class);
        head.put(HeadField.TITLE, project.title());
        head.put(
                HeadField.OUTCOME,
                (project.state() == ProjectState.STOPPED ? Outcome.STOPPED : Outcome.DONE).name());
        head.put(HeadField.PERIOD, period(review.actual(), t));
        head.put(HeadField.PLANNED_PERIOD, period(review.planned(), t));
        Section tells = extent == Extent.FULL ? Section.APPROACH : Section.DID;
        return new ReportContent(
                head, Map.of(tells, deviations(review, t)), usual(extent, review, t));
    }

    private static String period(ProjectReview.@Nullable Period period, Texts t) {
        return period == null
                ? ""
                : t.of("reports.filled.period", t.month(period.from()), t.month(period.to()));
    }

    private static String deviations(ProjectReview review, Texts t) {
        var furthest = review.deviations();
        return furthest.isEmpty()
                ? ""
                : furthest.stream()
                        .map(task ->
                                t.of(
                                        task.late() > 0
                                                ? "reports.filled.late"
                                                : "reports.filled.early",
                                        task.title(),
                                        Math.abs(task.late())))
                        .collect(joining("\n", t.of("reports.filled.deviations") + "\n\n", "\n"));
    }

    private static List<KeyFigure> usual(Extent extent, @Nullable ProjectReview review, Texts t) {
        return extent == Extent.SHORT
                ? List.of()
                : Stream.of(UsualFigure.values())
                        .map(figure ->
                                figure == UsualFigure.DURATION && review != null
                                        ? duration(review, t)
                                        : KeyFigure.named(t.of(figure)))
                        .toList();
    }

    private static KeyFigure duration(ProjectReview review, Texts t) {
        var planned = review.planned();
        var actual = review.actual();
        return new KeyFigure(
                t.of(UsualFigure.DURATION),
                "",
                planned == null ? "" : t.number(planned.months()),
                actual == null ? "" : t.number(actual.months()),
                t.of("reports.filled.measured", t.date(t.today())));
    }
}

package org.allmende.work.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.plan.Span;
import org.allmende.shell.Crumb;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.allmende.work.Due;
import org.allmende.work.Project;
import org.allmende.work.ProjectItem;
import org.allmende.work.TaskSheet;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/** How the pages of tasks say dates, lengths and the Ampel. */
public record TaskWords(Texts t) {

    /**
     * The Ampel in words, with the date that matters: “3 Tage überfällig”, “gefährdet, fällig
     * morgen”, “planmäßig, bis 11.05.”.
     */
    public Due ampel(ProjectItem item) {
        var facts =
                new Due.Facts(
                        item.kind(),
                        item.state(),
                        item.pausedUntil(),
                        item.startOn(),
                        item.endOn(),
                        item.warnOn());
        Due due = Due.of(t, facts);
        return switch (item.urgency(t.today())) {
            case CLOSED ->
                    item.doneOn() == null
                            ? due
                            : new Due(
                                    due.tone(),
                                    t.of("work.task.ampel.doneOn", t.shortDate(item.doneOn())));
            case GREY, RED -> due;
            case YELLOW -> new Due(due.tone(), t.of("work.task.ampel.yellow", due.word()));
            case GREEN -> new Due(due.tone(), t.of("work.task.ampel.green", due.word()));
        };
    }

    /** Tone of the badge of a state. */
    public String tone(TaskState state) {
        return switch (state) {
            case ACTIVE -> "info";
            case REVIEW -> "warning";
            case DONE -> "success";
            case PLANNED, PAUSED, STOPPED -> "neutral";
        };
    }

    /** What usually comes next. */
    public TaskState next(TaskState state) {
        return switch (state) {
            case ACTIVE, REVIEW -> TaskState.DONE;
            case PLANNED, PAUSED, DONE, STOPPED -> TaskState.ACTIVE;
        };
    }

    /** The way to an item: authority, project, packages. */
    public List<Crumb> crumbs(Frame frame, Project project, List<TaskSheet.Step> path) {
        var crumbs = new ArrayList<Crumb>();
        if (frame.me() != null) {
            crumbs.add(new Crumb(frame.me().authority(), "/projekte"));
        }
        crumbs.add(
                project.title().isEmpty()
                        ? Crumb.of(t.of("work.project.confidential.name"))
                        : new Crumb(project.title(), project.path()));
        path.forEach(step -> crumbs.add(crumb(project, step)));
        return crumbs;
    }

    /** Who knows only a part of the project reads where it stands, and cannot go there. */
    private Crumb crumb(Project project, TaskSheet.Step step) {
        String title = step.title().isEmpty() ? t.of("work.item.confidential.name") : step.title();
        return step.open()
                ? new Crumb(title, project.path() + "/elemente/" + step.id())
                : Crumb.of(title);
    }

    /** “10 Arbeitstage”, “1 Monat”. */
    public String span(Span span) {
        return t.of("work.task.span." + span.unit(), Math.abs(span.amount()));
    }

    /** “2 Tage Abstand”, “3 Tage Überlappung”, or empty. */
    public String lag(Span lag) {
        return switch (Integer.signum(lag.amount())) {
            case 1 -> t.of("work.task.lag.later", span(lag));
            case -1 -> t.of("work.task.lag.earlier", span(lag));
            default -> "";
        };
    }

    /** “04.05. – 11.05.”, “ab 04.05.”, “bis 11.05.”, or empty. */
    public String dates(@Nullable LocalDate startOn, @Nullable LocalDate endOn) {
        if (startOn == null && endOn == null) {
            return "";
        }
        if (startOn == null) {
            return t.of("work.task.until", t.shortDate(endOn));
        }
        return endOn == null
                ? t.of("work.task.from", t.shortDate(startOn))
                : t.shortDate(startOn) + " – " + t.shortDate(endOn);
    }
}

package org.allmende.steering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.people.Colleague;
import org.allmende.shell.Choice;
import org.allmende.shell.Crumb;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.allmende.steering.StatusReport;
import org.allmende.work.Project;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/** How a report says things: the same on the screen, on paper and in Word. */
public record ReportWords(Texts t) {

    /** The Ampel in words; colour alone says nothing on a grey printer. */
    public String ampel(Urgency urgency) {
        return t.of("steering.ampel." + urgency);
    }

    public String progress(StatusReport.Figures figures) {
        return t.of(
                "steering.report.progress.value",
                figures.done(),
                figures.total(),
                figures.percent());
    }

    public String late(StatusReport.Figures figures) {
        return figures.late() == 0 && figures.atRisk() == 0
                ? t.of("steering.report.late.none")
                : t.of("steering.report.late.value", figures.late(), figures.atRisk());
    }

    public String span(StatusReport.Figures figures) {
        return figures.startOn() == null || figures.endOn() == null
                ? "–"
                : t.date(figures.startOn()) + " – " + t.date(figures.endOn());
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "–" : t.date(date);
    }

    /** “erreicht am 04.05.2026”, “überfällig”, “offen”. */
    public String state(StatusReport.Mark mark) {
        if (mark.isReached()) {
            return t.of("steering.mark.reached", t.date(mark.reachedOn()));
        }
        return t.of(mark.late() ? "steering.mark.late" : "steering.mark.open");
    }

    /** “+14 Tage”, “wie geplant”, or “–” where the first plan is not known. */
    public String shift(StatusReport.Mark mark) {
        Long days = mark.shift();
        if (days == null) {
            return "–";
        }
        if (days == 0) {
            return t.of("steering.mark.asPlanned");
        }
        return t.of(days > 0 ? "steering.mark.later" : "steering.mark.earlier", Math.abs(days));
    }

    /** “Deniz Bayraktar, bis 04.05.2026”. */
    public String byWhom(String who, @Nullable LocalDate on) {
        var parts = new ArrayList<String>();
        if (!who.isEmpty()) {
            parts.add(who);
        }
        if (on != null) {
            parts.add(t.of("steering.until", t.date(on)));
        }
        return String.join(", ", parts);
    }

    /** “(Deniz Bayraktar, 04.05.2026)”, or empty. */
    public String behind(String who, @Nullable LocalDate on) {
        var parts = new ArrayList<String>();
        if (!who.isEmpty()) {
            parts.add(who);
        }
        if (on != null) {
            parts.add(t.date(on));
        }
        return parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")";
    }

    public String doneTitle(StatusReport report) {
        return t.of(
                report.sinceReport() ? "steering.report.done.report" : "steering.report.done.weeks",
                t.date(report.since()));
    }

    public List<Choice> people(List<Colleague> colleagues) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.of("steering.nobody")));
        colleagues.forEach(colleague ->
                choices.add(new Choice(colleague.card().id().toString(), colleague.card().name())));
        return choices;
    }

    public List<Choice> constants(Enum<?>[] constants) {
        return List.of(constants).stream()
                .map(constant -> new Choice(constant.name(), t.of(constant)))
                .toList();
    }

    /** The way to a page of the steering. */
    public static List<Crumb> crumbs(Frame frame, Project project) {
        return List.of(
                Crumb.of(frame.me() == null ? "" : frame.me().authority()),
                new Crumb(project.title(), project.path()),
                new Crumb(frame.t().of("steering.title"), project.path() + "/steuerung"));
    }
}

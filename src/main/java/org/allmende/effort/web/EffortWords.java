package org.allmende.effort.web;

import java.util.ArrayList;
import java.util.List;
import org.allmende.effort.Effort;
import org.allmende.effort.ShownTime;
import org.allmende.shell.Crumb;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.allmende.work.Subject;

/** How effort is said. */
public record EffortWords(Texts t) {

    /** “1:30” */
    public String time(long minutes) {
        return ShownTime.of(minutes);
    }

    /** “1:30 Std.” */
    public String hours(long minutes) {
        return t.of("effort.hours", time(minutes));
    }

    /** “2:00 Std. mehr als geplant” */
    public String deviation(Effort effort) {
        Long by = effort.deviation();
        if (by == null) {
            return t.of("effort.deviation.unplanned");
        }
        return by == 0
                ? t.of("effort.deviation.none")
                : t.of(
                        by > 0 ? "effort.deviation.more" : "effort.deviation.less",
                        time(Math.abs(by)));
    }

    /** Whether the Prognose is above the plan. */
    public boolean isAbove(Effort effort) {
        Long by = effort.deviation();
        return by != null && by > 0;
    }

    /** The way to the times of a task: authority, project, task. */
    public List<Crumb> crumbs(Frame frame, Subject subject) {
        var crumbs = new ArrayList<Crumb>();
        if (frame.me() != null) {
            crumbs.add(Crumb.of(frame.me().authority()));
        }
        crumbs.add(
                subject.project().title().isEmpty()
                        ? Crumb.of(t.of("work.project.confidential.name"))
                        : new Crumb(subject.project().title(), subject.project().path()));
        crumbs.add(new Crumb(subject.title(), subject.path()));
        return crumbs;
    }
}

package org.allmende.effort.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.effort.Effort;
import org.allmende.effort.ItemTimesReading;
import org.allmende.effort.Timer;
import org.allmende.effort.TimerReading;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Subject;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The effort on the page of a task or package. */
@Component
class EffortPanel implements TaskPanel {

    private final Templates pages;
    private final ItemTimesReading times;
    private final TimerReading timers;

    EffortPanel(Templates pages, ItemTimesReading times, TimerReading timers) {
        this.pages = pages;
        this.times = times;
        this.timers = timers;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
        Effort effort = times.effort(viewer, sheet.item());
        boolean mayBook =
                !sheet.item().isPackage()
                        && new Subject(sheet.project(), sheet.item()).mayWork(viewer);
        return effort.isNothing() && !mayBook
                ? null
                : pages.effortItemPanel(
                        frame, sheet, effort, mayBook, mayBook ? running(viewer, sheet) : null);
    }

    private @Nullable Timer running(Viewer viewer, TaskSheet sheet) {
        return timers.running(viewer).filter(timer -> timer.runsAt(sheet.item().id())).orElse(null);
    }
}

package org.allmende.entry.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New items on the page of a package, also for those who plan it and not the whole project. */
@Component
class AddingPanel implements TaskPanel {

    private final Templates pages;

    AddingPanel(Templates pages) {
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.CONTENT;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
        if (!sheet.item().isPackage() || !sheet.project().mayPlan()) {
            return null;
        }
        return pages.entryAdding(frame, sheet);
    }
}

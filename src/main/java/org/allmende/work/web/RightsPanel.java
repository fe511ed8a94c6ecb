package org.allmende.work.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Rights;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** “Wer sieht das?” on the page of every package and task. */
@Component
class RightsPanel implements TaskPanel {

    private final Templates pages;
    private final Rights rights;

    RightsPanel(Templates pages, Rights rights) {
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
        return Rights.mayAsk(viewer)
                ? pages.workRightsPanel(frame, sheet, rights.audience(viewer, sheet.item()))
                : null;
    }
}

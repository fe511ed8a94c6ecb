package org.allmende.signoff.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.shell.Frame;
import org.allmende.signoff.SignoffPages;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Rights;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Mitzeichnung on the page of its task. */
@Component
class SignoffPanel implements TaskPanel {

    private final Templates pages;
    private final SignoffPages signoffs;

    SignoffPanel(Templates pages, SignoffPages signoffs) {
        this.pages = pages;
        this.signoffs = signoffs;
    }

    @Override
    public Side side() {
        return Side.CONTENT;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
        if (sheet.item().isPackage()) {
            return null;
        }
        var known = signoffs.at(viewer, sheet.item());
        boolean mayAsk =
                Rights.mayAsk(viewer)
                        && sheet.project().mayWork()
                        && !sheet.item().state().isClosed();
        return known.rounds().isEmpty() && !mayAsk
                ? null
                : pages.signoffRoundPanel(
                        frame,
                        sheet,
                        new SignoffWords(frame.t(), known.people()),
                        known.rounds(),
                        mayAsk);
    }
}

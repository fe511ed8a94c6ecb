package org.allmende.drafting.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.day.DayPart;
import org.allmende.drafting.Workshop;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts of colleagues that wait for a second pair of eyes, and own ones given back. */
@Component
class DraftDayPart implements DayPart {

    private final Templates pages;
    private final Workshop workshop;

    DraftDayPart(Templates pages, Workshop workshop) {
        this.pages = pages;
        this.workshop = workshop;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer) {
        var waiting = workshop.waiting(viewer);
        return waiting.isEmpty() ? null : pages.draftingDay(frame, waiting);
    }
}

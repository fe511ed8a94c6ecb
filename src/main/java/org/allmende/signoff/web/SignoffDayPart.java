package org.allmende.signoff.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.day.DayPart;
import org.allmende.shell.Frame;
import org.allmende.signoff.WaitingSignoffs;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for one's signature, in “Mein Tag”. */
@Component
class SignoffDayPart implements DayPart {

    private final Templates pages;
    private final WaitingSignoffs waiting;

    SignoffDayPart(Templates pages, WaitingSignoffs waiting) {
        this.pages = pages;
        this.waiting = waiting;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer) {
        var mine = waiting.of(viewer);
        return mine.isEmpty() ? null : pages.signoffMineDay(frame, mine);
    }
}

package org.allmende.entry.web;

import gg.jte.Content;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.day.DayPart;
import org.allmende.entry.Slip;
import org.allmende.entry.SlipKeeping;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open slips in “Mein Tag”. */
@Component
class SlipsPart implements DayPart {

    private final Templates pages;
    private final SlipKeeping slips;

    SlipsPart(Templates pages, SlipKeeping slips) {
        this.pages = pages;
        this.slips = slips;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer) {
        List<Slip> open = slips.open(viewer);
        return open.isEmpty() ? null : pages.entryDay(frame, open);
    }
}

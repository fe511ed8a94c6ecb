package org.allmende.contribution.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.contribution.RequestLists;
import org.allmende.day.DayPart;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals that wait for an answer, and new answers to one's own. */
@Component
class ContributionDayPart implements DayPart {

    private final Templates pages;
    private final RequestLists requests;

    ContributionDayPart(Templates pages, RequestLists requests) {
        this.pages = pages;
        this.requests = requests;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer) {
        var waiting = requests.waiting(viewer);
        return waiting.isEmpty() ? null : pages.contributionDay(frame, waiting);
    }
}

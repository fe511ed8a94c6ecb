package org.allmende.review.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.day.DayPart;
import org.allmende.review.Reviews;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for one's review, in “Mein Tag”. */
@Component
class ReviewDayPart implements DayPart {

    private final Templates pages;
    private final Reviews reviews;

    ReviewDayPart(Templates pages, Reviews reviews) {
        this.pages = pages;
        this.reviews = reviews;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer) {
        var waiting = reviews.waiting(viewer);
        return waiting.isEmpty() ? null : pages.reviewDay(frame, waiting);
    }
}

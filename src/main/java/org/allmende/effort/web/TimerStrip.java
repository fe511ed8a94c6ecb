package org.allmende.effort.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.effort.TimerReading;
import org.allmende.shell.HeadStrip;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** One’s own timer in the head of every page, and times that wait to be booked. */
@Component
class TimerStrip implements HeadStrip {

    /** More would push the page away; the next come up as soon as these are booked. */
    private static final int MOST = 3;

    private final Templates pages;
    private final TimerReading reading;
    private final Clock clock;

    TimerStrip(Templates pages, TimerReading reading, Clock clock) {
        this.pages = pages;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public List<Content> strips(Viewer viewer, Texts t) {
        Instant now = clock.instant();
        return reading.all(viewer, MOST).stream()
                .<Content>map(timer ->
                        pages.effortTimerStrip(new TimerWords(t, timer, now), timer.path()))
                .toList();
    }
}

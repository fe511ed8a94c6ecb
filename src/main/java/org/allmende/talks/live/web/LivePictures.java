package org.allmende.talks.live.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import jtegenerated.Templates;
import org.allmende.talks.live.LiveMarks;
import org.allmende.talks.live.LiveReading;
import org.allmende.talks.sessions.Session;
import org.springframework.stereotype.Component;

/** What all see of a session, as one server-sent event. */
@Component
class LivePictures {

    private final LiveReading live;
    private final Templates pages;

    LivePictures(LiveReading live, Templates pages) {
        this.live = live;
        this.pages = pages;
    }

    byte[] of(Session session, LiveSeat seat) {
        String html =
                pages.talksLiveBoard(
                                seat.t(),
                                live.board(session),
                                LiveController.path(session.id()),
                                LiveMarks.NONE,
                                seat.kind().speaks(),
                                "")
                        .render();
        // Blank lines would end the event; how the lines are indented nobody sees.
        String data =
                html.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> "data: " + line + "\n")
                        .collect(Collectors.joining());
        return ("event: bild\n" + data + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

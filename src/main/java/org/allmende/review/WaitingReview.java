package org.allmende.review;

import java.time.Instant;
import org.allmende.shell.Texts;
import org.allmende.work.Colour;
import org.allmende.work.Due;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;

/**
 * A task that waits for the viewer's answer.
 *
 * @param from who handed it over, or empty
 */
public record WaitingReview(
        ProjectId project,
        String projectTitle,
        Colour projectColour,
        ItemId item,
        String title,
        String from,
        Instant since,
        Due.Facts facts) {

    public String path() {
        return "/projekte/" + project + "/elemente/" + item;
    }

    public Due due(Texts t) {
        return Due.of(t, facts);
    }
}

package org.allmende.review;

import java.time.Instant;
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
        ItemId item,
        String title,
        String from,
        Instant since) {

    public String path() {
        return "/projekte/" + project + "/elemente/" + item;
    }
}

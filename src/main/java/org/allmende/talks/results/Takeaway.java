package org.allmende.talks.results;

import java.util.List;
import java.util.Optional;

/**
 * What one can do after a session: a sentence, and where to begin.
 *
 * @param href a page of this server, or empty
 * @param houses how many administrations made a task of it; never which
 * @param tasks paths of those of the viewer's administration that they see
 */
public record Takeaway(TakeawayId id, String words, String href, int houses, List<OwnTask> tasks) {

    /** A task that was made of it. */
    public record OwnTask(String title, String path) {}

    public Optional<TakeawayTarget> target() {
        return TakeawayTarget.of(href);
    }

    public String path() {
        return "/talk/impulse/" + id + "/uebernahme";
    }
}

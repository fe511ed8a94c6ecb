package org.allmende.talks.pool;

import org.jspecify.annotations.Nullable;

/**
 * A topic in the list of the pool.
 *
 * @param remarks in its discussion; 0 for visitors, who do not see it
 * @param mine points that the viewer gave it in the running round
 * @param own whether the viewer brought it in
 * @param standing its points, where the viewer may know them already
 */
public record PoolLine(
        Topic topic, int remarks, int mine, boolean own, BallotCount.@Nullable Standing standing) {}

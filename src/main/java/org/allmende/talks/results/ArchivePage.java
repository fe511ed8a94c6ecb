package org.allmende.talks.results;

import java.util.List;
import org.allmende.shell.Choice;

/**
 * The archive.
 *
 * @param sessions of this page
 * @param found how many there are in all
 * @param series to choose from; likewise topics and years
 */
public record ArchivePage(
        ArchiveFilter filter,
        List<ArchivedSession> sessions,
        int found,
        boolean more,
        List<Choice> series,
        List<Choice> topics,
        List<Integer> years,
        boolean moderates) {}

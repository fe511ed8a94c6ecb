package org.allmende.directory;

import java.util.List;

/**
 * A page of the directory as one viewer sees it.
 *
 * @param verified whether the viewer's authority is, so that anybody is shown at all
 * @param found how many there are on all pages
 * @param more whether there is another page
 * @param software what can be chosen
 */
public record DirectoryPage(
        DirectoryFilter filter,
        boolean verified,
        List<DirectoryEntry> entries,
        int found,
        boolean more,
        List<String> software) {}

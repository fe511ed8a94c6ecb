package org.allmende.files;

import org.allmende.work.ProjectId;

/**
 * A file that was taken in.
 *
 * @param version 1 for a new file
 */
public record Added(FileId file, ProjectId project, String name, int version) {

    public String path() {
        return "/projekte/" + project + "/dateien/" + file;
    }
}

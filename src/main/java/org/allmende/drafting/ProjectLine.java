package org.allmende.drafting;

import org.allmende.work.ProjectId;

/** A project one may make a template of. */
public record ProjectLine(ProjectId id, String title) {

    public String path() {
        return "/projekte/" + id + "/vorlage";
    }
}

package org.allmende.shell;

import org.allmende.tenancy.Viewer;

import java.util.List;

/** What a module adds to the left navigation. Asked once for each full page: at most one query. */
public interface Navigation {

    /** Groups stand in this order: own work, the commons, shortcuts to own things. */
    enum Group {
        OWN,
        COMMONS,
        SHORTCUTS
    }

    Group group();

    List<Frame.NavEntry> entries(Viewer viewer, Texts t);
}

package org.allmende.shell;

import java.util.List;
import org.allmende.tenancy.Viewer;

/** What a module adds to the left navigation. Asked once for each full page: at most one query. */
public interface Navigation {

    /** Groups stand in this order: own work, the commons, shortcuts to own things. */
    enum Group {
        OWN,
        COMMONS,
        SHORTCUTS
    }

    Group group();

    /** Whether it is for the community alone as well, which knows no projects. */
    default boolean isOfCommons() {
        return group() == Group.COMMONS;
    }

    List<Frame.NavEntry> entries(Viewer viewer, Texts t);
}

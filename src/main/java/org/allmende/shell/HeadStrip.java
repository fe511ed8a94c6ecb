package org.allmende.shell;

import gg.jte.Content;
import java.util.List;
import org.allmende.tenancy.Viewer;

/**
 * What a module shows in the head of every page as long as it lasts. Asked once for each full page:
 * at most one query.
 */
public interface HeadStrip {

    List<Content> strips(Viewer viewer, Texts t);
}

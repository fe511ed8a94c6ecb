package org.allmende.care;

import gg.jte.Content;
import java.util.List;
import org.allmende.library.Template;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/** A part of “Pflege” that another module adds, above what is due. */
public interface CarePart {

    /**
     * Asked once for each page: at most two queries.
     *
     * @param templates those the viewer looks after
     * @return null when nothing waits
     */
    @Nullable Content show(Frame frame, Viewer viewer, List<Template> templates);
}

package org.allmende.library;

import gg.jte.Content;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/** A part of the pages of a template that another module adds. */
public interface TemplatePanel {

    /**
     * Where parts stand: above all views of the template, for what must be known first; beside its
     * content.
     */
    enum Side {
        TOP,
        ASIDE
    }

    Side side();

    /** Lower ones first. */
    int order();

    /**
     * Asked once for each page: at most two queries.
     *
     * @return null when there is nothing to show
     */
    @Nullable Content show(Frame frame, Viewer viewer, Template template);

    /** What visitors see of it; mostly nothing. */
    default @Nullable Content open(Frame frame, Template template) {
        return null;
    }
}

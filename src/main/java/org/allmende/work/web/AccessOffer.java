package org.allmende.work.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.shell.Frame;
import org.allmende.shell.LostPage;
import org.allmende.tenancy.Viewer;
import org.allmende.work.AccessAsking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form “Zugriff anfragen” where a link to a project or task leads nowhere. */
@Component
class AccessOffer implements LostPage {

    private final Templates pages;

    AccessOffer(Templates pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, String path) {
        String asked = AccessAsking.asked(path);
        return asked == null ? null : pages.workRightsAsk(frame, asked);
    }
}

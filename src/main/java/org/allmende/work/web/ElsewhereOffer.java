package org.allmende.work.web;

import gg.jte.Content;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.shell.Frame;
import org.allmende.shell.LostPage;
import org.allmende.tenancy.Viewer;
import org.allmende.work.AccessAsking;
import org.allmende.work.Elsewhere;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who follows a link into another of their authorities goes there with one click. */
@Component
@Order(1)
class ElsewhereOffer implements LostPage {

    private static final int PROJECT = "/projekte/".length();
    private static final int ID = 36;

    private final Templates pages;
    private final Elsewhere elsewhere;

    ElsewhereOffer(Templates pages, Elsewhere elsewhere) {
        this.pages = pages;
        this.elsewhere = elsewhere;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, String path) {
        String asked = AccessAsking.asked(path);
        if (asked == null || Objects.requireNonNull(frame.me()).others().isEmpty()) {
            return null;
        }
        return elsewhere
                .of(viewer, ProjectId.of(asked.substring(PROJECT, PROJECT + ID)))
                .map(place -> pages.workProjectsThere(frame, place, asked))
                .orElse(null);
    }
}

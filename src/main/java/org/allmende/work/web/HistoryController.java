package org.allmende.work.web;

import jtegenerated.Templates;

import org.allmende.shared.NotFound;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHistory;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;
import java.util.function.Function;

/** The Verlauf of a project. */
@Controller
class HistoryController {

    private final Templates pages;
    private final ProjectHistory history;

    HistoryController(Templates pages, ProjectHistory history) {
        this.pages = pages;
        this.history = history;
    }

    @GetMapping("/projekte/{project}/verlauf")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String element,
            @RequestParam(defaultValue = "") String vor) {
        var page = history.of(viewer, project, id(person, PersonId::of), id(element, ItemId::of), id(vor, UUID::fromString));
        return Answer.show(pages.workHistoryPage(frame, HistoryPage.of(frame.t(), page)));
    }

    /** An empty filter narrows nothing; what is no id leads nowhere. */
    private static <T> @Nullable T id(String typed, Function<String, T> reading) {
        try {
            return typed.isEmpty() ? null : reading.apply(typed);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}

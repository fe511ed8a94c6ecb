package org.allmende.feed.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.feed.ServerForm;
import org.allmende.feed.SourceForm;
import org.allmende.feed.SourcesPage;
import org.allmende.feed.Subscriptions;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page of other servers. */
@OpenToCommunity
@Controller
@RequestMapping(SourceController.PATH)
class SourceController {

    static final String PATH = "/betrieb/quellen";

    private final Templates pages;
    private final Subscriptions subscriptions;

    SourceController(Templates pages, Subscriptions subscriptions) {
        this.pages = pages;
        this.subscriptions = subscriptions;
    }

    /** Makes this server's key when it is asked for the first time. */
    @GetMapping
    @Transactional
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(page(frame, subscriptions.page(viewer), SourceForm.EMPTY, List.of()));
    }

    @PostMapping
    Answer add(Frame frame, Viewer viewer, SourceForm form) {
        return Answer.trying(
                () -> {
                    subscriptions.add(viewer, form);
                    return Answer.seeOther(PATH).saying("feed.source.added");
                },
                problems -> page(frame, subscriptions.page(viewer), form, problems));
    }

    @PostMapping("/server")
    Answer describe(Frame frame, Viewer viewer, ServerForm form) {
        return Answer.trying(
                () -> {
                    subscriptions.describe(viewer, form);
                    return Answer.seeOther(PATH).saying("feed.server.saved");
                },
                problems ->
                        page(
                                frame,
                                subscriptions.page(viewer).typed(form),
                                SourceForm.EMPTY,
                                problems));
    }

    @PostMapping("/schluessel")
    Answer renewKey(Viewer viewer) {
        subscriptions.renewKey(viewer);
        return Answer.seeOther(PATH).saying("feed.key.renewed");
    }

    @PostMapping("/abruf")
    Answer fetch(Viewer viewer) {
        subscriptions.fetchSoon(viewer);
        return Answer.seeOther(PATH).saying("feed.source.fetching");
    }

    @PostMapping("/{source}/bestaetigung")
    Answer confirm(
            Viewer viewer,
            @PathVariable UUID source,
            @RequestParam(defaultValue = "") String fingerprint) {
        subscriptions.confirm(viewer, source, fingerprint);
        return Answer.seeOther(PATH).saying("feed.source.confirmed");
    }

    @PostMapping("/{source}/ende")
    Answer end(Viewer viewer, @PathVariable UUID source) {
        subscriptions.end(viewer, source);
        return Answer.seeOther(PATH).saying("feed.source.ended");
    }

    private JteModel page(Frame frame, SourcesPage page, SourceForm form, List<Problem> problems) {
        return pages.feedSources(frame, page, form, problems);
    }
}

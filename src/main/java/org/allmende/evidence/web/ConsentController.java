package org.allmende.evidence.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.evidence.EvidenceConsent;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the figures of one's own authority count. */
@Controller
@RequestMapping(ConsentController.PATH)
class ConsentController {

    static final String PATH = "/verwaltung/praxiswerte";

    private final EvidenceConsent consent;
    private final Templates pages;

    ConsentController(EvidenceConsent consent, Templates pages) {
        this.consent = consent;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(
                pages.evidenceConsent(frame, consent.of(viewer).orElse(null), List.of()));
    }

    @PostMapping
    Answer decide(
            Frame frame, Viewer viewer, @RequestParam(required = false) @Nullable String gives) {
        return Answer.trying(
                () -> {
                    boolean agreed = consent.read(viewer, gives);
                    consent.decide(viewer, agreed);
                    return Answer.seeOther(PATH)
                            .saying(
                                    agreed
                                            ? "evidence.consent.given"
                                            : "evidence.consent.withdrawn");
                },
                problems ->
                        pages.evidenceConsent(frame, consent.of(viewer).orElse(null), problems));
    }
}

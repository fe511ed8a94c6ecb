package org.allmende.evidence.web;

import jtegenerated.Templates;
import org.allmende.evidence.EvidencePages;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class EvidenceController {

    private final EvidencePages evidence;
    private final Templates pages;

    EvidenceController(EvidencePages evidence, Templates pages) {
        this.evidence = evidence;
        this.pages = pages;
    }

    @OpenToCommunity
    @GetMapping("/vorlagen/{slug}" + EvidenceParts.PATH)
    Answer show(Frame frame, Viewer viewer, @PathVariable String slug) {
        return Answer.show(pages.evidencePage(frame, evidence.of(frame, viewer, slug)));
    }
}

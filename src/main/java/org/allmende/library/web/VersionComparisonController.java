package org.allmende.library.web;

import jtegenerated.Templates;
import org.allmende.library.VersionComparisons;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@OpenToCommunity
@Controller
class VersionComparisonController {

    private final VersionComparisons comparisons;
    private final Templates pages;

    VersionComparisonController(VersionComparisons comparisons, Templates pages) {
        this.comparisons = comparisons;
        this.pages = pages;
    }

    @GetMapping("/vorlagen/{slug}/vergleich")
    Answer compare(
            Frame frame,
            @Nullable Viewer viewer,
            @PathVariable String slug,
            @RequestParam(name = "von", defaultValue = "") String from,
            @RequestParam(name = "bis", defaultValue = "") String to) {
        return Answer.show(
                pages.libraryTemplateComparison(
                        frame, comparisons.of(frame, viewer, slug, from, to)));
    }
}

package org.allmende.search.web;

import jtegenerated.Templates;
import org.allmende.search.Search;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OpenToCommunity
@Controller
class SearchController {

    private final Search search;
    private final Templates pages;

    SearchController(Search search, Templates pages) {
        this.search = search;
        this.pages = pages;
    }

    /** What was written a moment ago is read into the index first. */
    @Transactional
    @GetMapping("/suche")
    Answer show(
            Frame frame,
            Viewer viewer,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String gruppe) {
        return Answer.show(pages.searchResultsPage(frame, search.of(viewer, q, gruppe)));
    }
}

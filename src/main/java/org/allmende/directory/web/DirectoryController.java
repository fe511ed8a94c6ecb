package org.allmende.directory.web;

import java.util.Map;
import jtegenerated.Templates;
import org.allmende.directory.DirectoryFilter;
import org.allmende.directory.DirectoryReading;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “Ansprechpersonen” of all administrations. */
@OpenToCommunity
@Controller
class DirectoryController {

    private final DirectoryReading directory;
    private final Templates pages;

    DirectoryController(DirectoryReading directory, Templates pages) {
        this.directory = directory;
        this.pages = pages;
    }

    @GetMapping(DirectoryFilter.PATH)
    Answer show(Frame frame, Viewer viewer, @RequestParam Map<String, String> query) {
        return Answer.show(
                pages.directoryPage(frame, directory.page(viewer, DirectoryFilter.of(query))));
    }
}

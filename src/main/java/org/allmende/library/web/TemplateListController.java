package org.allmende.library.web;

import java.util.Map;
import jtegenerated.Templates;
import org.allmende.library.TemplateFilter;
import org.allmende.library.TemplateLists;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OpenToCommunity
@Controller
class TemplateListController {

    private final TemplateLists lists;
    private final Templates pages;

    TemplateListController(TemplateLists lists, Templates pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/vorlagen")
    Answer list(Frame frame, @Nullable Viewer viewer, @RequestParam Map<String, String> query) {
        return Answer.show(
                pages.libraryTemplatesList(frame, lists.of(viewer, TemplateFilter.of(query))));
    }
}

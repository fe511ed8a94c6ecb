package org.allmende.contribution.web;

import jtegenerated.Templates;
import org.allmende.contribution.RequestLists;
import org.allmende.library.TemplateHeads;
import org.allmende.library.TemplateView;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tab of a template with the proposals one is a side of. */
@OpenToCommunity
@Controller
class TemplateRequestsController {

    private final RequestLists requests;
    private final TemplateHeads heads;
    private final Templates pages;

    TemplateRequestsController(RequestLists requests, TemplateHeads heads, Templates pages) {
        this.requests = requests;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping("/vorlagen/{slug}/vorschlaege")
    Answer show(Frame frame, Viewer viewer, @PathVariable String slug) {
        var head = heads.of(frame, viewer, slug);
        return Answer.show(
                pages.contributionTemplate(
                        frame,
                        head,
                        requests.of(viewer, head.template()),
                        requests.sources(viewer, head.template())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Tab {

        @Bean
        TemplateView requestsView() {
            return new TemplateView(60, "contribution.requests", "/vorschlaege", false);
        }
    }
}

package org.allmende.library.web;

import jtegenerated.Templates;
import org.allmende.chart.Chart;
import org.allmende.chart.ChartScale;
import org.allmende.library.TemplateFamilies;
import org.allmende.library.TemplateHeads;
import org.allmende.library.TemplatePage;
import org.allmende.library.TemplatePages;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OpenToCommunity
@Controller
@RequestMapping("/vorlagen/{slug}")
class TemplateController {

    private final TemplatePages templates;
    private final org.allmende.library.Templates versions;
    private final TemplateHeads heads;
    private final TemplateFamilies families;
    private final Templates pages;

    TemplateController(
            TemplatePages templates,
            org.allmende.library.Templates versions,
            TemplateHeads heads,
            TemplateFamilies families,
            Templates pages) {
        this.templates = templates;
        this.versions = versions;
        this.heads = heads;
        this.families = families;
        this.pages = pages;
    }

    @GetMapping
    Answer content(Frame frame, @Nullable Viewer viewer, @PathVariable String slug) {
        TemplatePage page = page(frame, viewer, slug);
        return Answer.show(
                pages.libraryTemplateContent(
                        frame, page, page.content(), heads.beside(frame, viewer, page.template())));
    }

    @GetMapping("/zeitplan")
    Answer schedule(
            Frame frame,
            @Nullable Viewer viewer,
            @PathVariable String slug,
            @RequestParam(name = ChartScale.PARAMETER, required = false) @Nullable String scale) {
        TemplatePage page = page(frame, viewer, slug);
        var chart =
                Chart.of(
                        page.schedule(),
                        page.calendar(),
                        frame.t().today(),
                        ChartScale.of(scale),
                        item -> null);
        return Answer.show(pages.libraryTemplateSchedule(frame, page, chart));
    }

    @GetMapping("/hintergrund")
    Answer background(Frame frame, @Nullable Viewer viewer, @PathVariable String slug) {
        return Answer.show(pages.libraryTemplateBackground(frame, page(frame, viewer, slug)));
    }

    @GetMapping("/versionen")
    Answer versions(Frame frame, @Nullable Viewer viewer, @PathVariable String slug) {
        TemplatePage page = page(frame, viewer, slug);
        return Answer.show(
                pages.libraryTemplateVersions(
                        frame,
                        page,
                        versions.versions(viewer, page.template().id()),
                        families.of(viewer, page.template()),
                        viewer != null
                                && page.template().standing().isOf(viewer)
                                && page.document().variantOf() != null
                                && viewer.group().mayStartProjects()));
    }

    private TemplatePage page(Frame frame, @Nullable Viewer viewer, String slug) {
        return templates.of(frame, viewer, slug);
    }
}

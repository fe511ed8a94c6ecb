package org.allmende.library;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the head of a template for its pages, here and in the modules above. */
@Component
@Transactional(readOnly = true)
public class TemplateHeads {

    private final Templates templates;
    private final List<TemplateView> views;
    private final List<TemplatePanel> panels;

    TemplateHeads(Templates templates, List<TemplateView> views, List<TemplatePanel> panels) {
        this.templates = templates;
        this.views = views.stream().sorted(Comparator.comparingInt(TemplateView::order)).toList();
        this.panels =
                panels.stream().sorted(Comparator.comparingInt(TemplatePanel::order)).toList();
    }

    /**
     * @throws NotFound when there is no such template
     * @throws Forbidden when the viewer may not read the library
     */
    public TemplateHead of(Frame frame, @Nullable Viewer viewer, String slug) {
        Template template = templates.visibleTo(viewer, slug);
        var plan = templates.document(viewer, template.version()).plan();
        return new TemplateHead(
                template,
                LegalReference.mainLaws(LegalReference.of(plan)),
                viewer == null || viewer.group().mayStartProjects(),
                views.stream()
                        .filter(view -> view.suits(template))
                        .filter(view -> view.open() || viewer != null)
                        .toList(),
                shown(TemplatePanel.Side.TOP, frame, viewer, template));
    }

    /** What other modules show beside the content. */
    public List<Content> beside(Frame frame, @Nullable Viewer viewer, Template template) {
        return shown(TemplatePanel.Side.ASIDE, frame, viewer, template);
    }

    private List<Content> shown(
            TemplatePanel.Side side, Frame frame, @Nullable Viewer viewer, Template template) {
        return panels.stream()
                .filter(panel -> panel.side() == side)
                .map(panel ->
                        viewer == null
                                ? panel.open(frame, template)
                                : panel.show(frame, viewer, template))
                .filter(Objects::nonNull)
                .toList();
    }
}

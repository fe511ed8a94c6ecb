package org.allmende.attachments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.files.Original;
import org.allmende.files.SharedContents;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.plan.Plan;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The attachments of a template, for everybody who sees it. */
@Component
@Transactional(readOnly = true)
public class AttachmentReading {

    private final Templates templates;
    private final TemplateAttachments attachments;
    private final SharedContents contents;

    AttachmentReading(
            Templates templates, TemplateAttachments attachments, SharedContents contents) {
        this.templates = templates;
        this.attachments = attachments;
        this.contents = contents;
    }

    /** Those of the newest version, by what they belong to. */
    public Map<String, List<Attachment>> of(Viewer viewer, Template template) {
        List<Attachment> all = attachments.visibleTo(viewer, template.version().id());
        if (all.isEmpty()) {
            return Map.of();
        }
        Plan plan = templates.document(viewer, template.version()).plan();
        return Places.grouped(plan, all, Attachment::item);
    }

    /**
     * @throws org.allmende.shared.NotFound when the viewer does not see the template, or its newest
     *     version has no such attachment
     */
    public Original open(Viewer viewer, String slug, UUID attachment) {
        Template template = templates.visibleTo(viewer, slug);
        return contents.open(
                attachments.visibleTo(viewer, template.version().id(), attachment).content());
    }
}

package org.allmende.attachments;

import java.util.List;
import java.util.UUID;
import org.allmende.adoption.TemplateAdopted;
import org.allmende.drafting.DraftPublished;
import org.allmende.files.SharedContents;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Attachments follow their plan: from the draft into the version, from there into projects. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AttachmentsKept {

    private final TemplateAttachments attachments;
    private final SharedContents contents;
    private final JdbcClient jdbc;

    AttachmentsKept(TemplateAttachments attachments, SharedContents contents, JdbcClient jdbc) {
        this.attachments = attachments;
        this.contents = contents;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DraftPublished published) {
        attachments.publish(published.viewer(), published.draft(), published.template());
    }

    /** An attachment of an item that was not adopted stays behind. */
    @EventListener
    void on(TemplateAdopted adopted) {
        Viewer viewer = adopted.viewer();
        for (Attachment attachment : attachments.visibleTo(viewer, adopted.version())) {
            if (attachment.item() == null) {
                contents.place(viewer, adopted.project(), null, attachment.content());
                continue;
            }
            String key = adopted.keyPrefix() + attachment.item().value();
            for (ItemId item : items(viewer, adopted.project(), key)) {
                contents.place(viewer, adopted.project(), item, attachment.content());
            }
        }
    }

    private List<ItemId> items(Viewer viewer, ProjectId project, String key) {
        return jdbc.sql(
                        "select id from item where project = :project and authority = :authority and key = :key and deleted_at is null")
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("key", key)
                .query((row, n) -> new ItemId(row.getObject("id", UUID.class)))
                .list();
    }
}

package org.allmende.attachments;

import java.util.List;
import java.util.UUID;
import org.allmende.drafting.DraftId;
import org.allmende.library.TemplateId;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attachments of published versions. They never change, as the versions do not. */
@Repository
class TemplateAttachments {

    private final JdbcClient jdbc;

    TemplateAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item and name. Row-level security leaves those that the viewer sees. */
    List<Attachment> visibleTo(Viewer viewer, UUID version) {
        return jdbc.sql(
                        "select * from template_attachment where version = :version order by item nulls first, lower(name), id")
                .param("version", version)
                .query(Attachment::read)
                .list();
    }

    /**
     * @throws NotFound when the version has no such attachment
     */
    Attachment visibleTo(Viewer viewer, UUID version, UUID attachment) {
        return jdbc.sql(
                        "select * from template_attachment where version = :version and id = :attachment")
                .param("version", version)
                .param("attachment", attachment)
                .query(Attachment::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those of the newest version, which a draft of the next one begins with. */
    List<Attachment> newest(Viewer viewer, TemplateId template) {
        return jdbc.sql(
                        """
                        select a.* from template_attachment a
                        where a.version = (select v.id from template_version v where v.template = :template order by v.ordinal desc limit 1)
                        order by a.item nulls first, lower(a.name), a.id
                        """)
                .param("template", template.value())
                .query(Attachment::read)
                .list();
    }

    /**
     * Gives the newest version what its draft chose, and of what the version before had all that
     * was not left out or replaced.
     */
    void publish(Viewer viewer, DraftId draft, TemplateId template) {
        jdbc.sql(
                        """
                        with versions as (
                            select id, row_number() over (order by ordinal desc) as age from template_version where template = :template)
                        insert into template_attachment (version, item, name, hash, size, type)
                        select v.id, c.item, c.name, c.hash, c.size, c.type
                        from versions v, (
                            select d.item, d.name, d.hash, d.size, d.type from draft_attachment d
                            where d.draft = :draft and d.authority = :authority
                            union all
                            select a.item, a.name, a.hash, a.size, a.type
                            from template_attachment a join versions b on b.id = a.version and b.age = 2
                            where not exists (select from dropped_attachment o
                                    where o.attachment = a.id and o.draft = :draft and o.authority = :authority)
                              and not exists (select from draft_attachment n where n.draft = :draft and n.authority = :authority
                                    and n.item is not distinct from a.item and lower(n.name) = lower(a.name))) c
                        where v.age = 1
                        """)
                .param("draft", draft.value())
                .param("template", template.value())
                .param("authority", viewer.authority().value())
                .update();
    }
}

package org.allmende.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.drafting.Draft;
import org.allmende.drafting.DraftId;
import org.allmende.files.Content;
import org.allmende.files.FileId;
import org.allmende.files.FileKind;
import org.allmende.plan.ItemKey;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attachments of a draft: chosen files of its project, and those of the version before. */
@Repository
class DraftAttachments {

    private static final String OF_DRAFT = " where draft = :draft and authority = :authority";

    private final JdbcClient jdbc;

    DraftAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProjectId> project(Viewer viewer, DraftId draft) {
        return at(
                        viewer,
                        draft,
                        "select project from template_draft where id = :draft and authority = :authority and project is not null")
                .query((row, n) -> new ProjectId(row.getObject("project", UUID.class)))
                .optional();
    }

    /** The files among which the viewer may choose: those they see, at what the draft contains. */
    List<DraftFile> files(Viewer viewer, Draft draft, ProjectId project) {
        return at(
                        viewer,
                        draft.id(),
                        """
                        select f.id, f.latest, f.name, v.kind, v.size, i.key as item
                        from template_draft d join file f on f.project = d.project and f.deleted_at is null
                        join file_version v on v.file = f.id and v.number = f.latest
                        join stored_content c on c.hash = v.hash and c.state in ('UNCHECKED', 'CLEAN')
                        left join item i on i.id = f.item and i.deleted_at is null
                        where d.id = :draft and d.authority = :authority and d.project = :project and f.authority = :authority
                          and (f.item is null or i.id is not null)
                        order by i.place nulls first, lower(f.name), f.id
                        """)
                .param("project", project.value())
                .query(DraftAttachments::file)
                .list()
                .stream()
                .filter(file -> file.item() == null || draft.document().plan().has(file.item()))
                .toList();
    }

    private static DraftFile file(ResultSet row, int number) throws SQLException {
        String item = row.getString("item");
        return new DraftFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getInt("latest"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                item == null ? null : ItemKey.of(item));
    }

    /** What was chosen, in the order of choosing. */
    List<Attachment> of(Viewer viewer, DraftId draft) {
        return at(viewer, draft, "select * from draft_attachment" + OF_DRAFT + " order by id")
                .query(Attachment::read)
                .list();
    }

    /** The files of the project that were chosen. */
    List<FileId> chosen(Viewer viewer, DraftId draft) {
        return at(viewer, draft, "select file from draft_attachment" + OF_DRAFT)
                .query((row, n) -> new FileId(row.getObject("file", UUID.class)))
                .list();
    }

    void add(Viewer viewer, DraftId draft, DraftFile file, Content content) {
        at(
                        viewer,
                        draft,
                        """
                        insert into draft_attachment (authority, draft, file, item, name, hash, size, type, chosen_by)
                        values (:authority, :draft, :file, :item, :name, :hash, :size, :type, :person)
                        """)
                .param("file", file.id().value())
                .param("item", file.item() == null ? null : file.item().value())
                .param("name", content.name())
                .param("hash", content.hash())
                .param("size", content.size())
                .param("type", content.type())
                .param("person", viewer.person().value())
                .update();
    }

    void remove(Viewer viewer, DraftId draft, FileId file) {
        at(viewer, draft, "delete from draft_attachment" + OF_DRAFT + " and file = :file")
                .param("file", file.value())
                .update();
    }

    /** Attachments of the version before that the next one leaves out. */
    List<UUID> dropped(Viewer viewer, DraftId draft) {
        return at(viewer, draft, "select attachment from dropped_attachment" + OF_DRAFT)
                .query((row, n) -> row.getObject("attachment", UUID.class))
                .list();
    }

    void drop(Viewer viewer, DraftId draft, List<UUID> attachments) {
        at(viewer, draft, "delete from dropped_attachment" + OF_DRAFT).update();
        at(
                        viewer,
                        draft,
                        """
                        insert into dropped_attachment (authority, draft, attachment)
                        select :authority, :draft, a.id from template_attachment a where a.id = any(:attachments)
                        """)
                .param("attachments", attachments.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec at(Viewer viewer, DraftId draft, String sql) {
        return jdbc.sql(sql)
                .param("draft", draft.value())
                .param("authority", viewer.authority().value());
    }
}

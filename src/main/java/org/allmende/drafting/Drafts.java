package org.allmende.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.library.Readership;
import org.allmende.library.TemplateAudience;
import org.allmende.library.TemplateId;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps drafts, and what each was before its last changes. */
@Repository
class Drafts {

    /** So many changes can be taken back, and compared with what somebody else has open. */
    private static final int STEPS = 200;

    private static final String OF_DRAFT = " where id = :id and authority = :authority";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft of the viewer's authority. */
    Draft visibleTo(Viewer viewer, DraftId id) {
        return one(viewer, id, "");
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Draft locked(Viewer viewer, DraftId id) {
        return one(viewer, id, " for update");
    }

    private Draft one(Viewer viewer, DraftId id, String lock) {
        return at(viewer, id, "select * from template_draft" + OF_DRAFT + lock)
                .query(Drafts::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    DraftId add(Viewer viewer, @Nullable TemplateId template, PlanDocument document) {
        return new DraftId(
                jdbc.sql(
                                """
                                insert into template_draft (authority, template, document, changed_by, changed_at)
                                values (:authority, :template, :document::jsonb, :person, :now) returning id
                                """)
                        .param("authority", viewer.authority().value())
                        .param("template", template == null ? null : template.value(), Types.OTHER)
                        .param("document", PlanFormat.writeJson(document))
                        .param("person", viewer.person().value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .single());
    }

    /** Stores another document, and what it was. */
    void save(Viewer viewer, Draft before, PlanDocument document) {
        at(
                        viewer,
                        before.id(),
                        """
                        insert into template_draft_step (authority, draft, version, document)
                        select authority, id, version, document from template_draft
                        """
                                + OF_DRAFT)
                .update();
        at(
                        viewer,
                        before.id(),
                        "delete from template_draft_step where draft = :id and authority = :authority and version < :oldest")
                .param("oldest", before.version() - STEPS)
                .update();
        at(
                        viewer,
                        before.id(),
                        """
                        update template_draft set document = :document::jsonb, version = version + 1, changed_by = :person, changed_at = :now
                        """
                                + OF_DRAFT)
                .param("document", PlanFormat.writeJson(document))
                .param("person", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a draft was at an earlier version, if that is kept. */
    Optional<PlanDocument> earlier(Viewer viewer, DraftId id, int version) {
        return at(
                        viewer,
                        id,
                        "select document::text from template_draft_step where draft = :id and authority = :authority and version = :version")
                .param("version", version)
                .query(String.class)
                .optional()
                .map(PlanFormat::readJson);
    }

    /**
     * Where a draft came from.
     *
     * @param fileReferences Aktenzeichen of its project
     * @param kept marks of what was found and may stay
     */
    record Origin(boolean fromProject, List<String> fileReferences, Set<String> kept) {}

    Origin origin(Viewer viewer, DraftId id) {
        return at(
                        viewer,
                        id,
                        "select project is not null from_project, file_references, kept from template_draft"
                                + OF_DRAFT)
                .query((row, n) ->
                        new Origin(
                                row.getBoolean("from_project"),
                                List.of((String[]) row.getArray("file_references").getArray()),
                                Set.of((String[]) row.getArray("kept").getArray())))
                .single();
    }

    void comesFrom(Viewer viewer, DraftId id, ProjectId project, List<String> fileReferences) {
        at(
                        viewer,
                        id,
                        "update template_draft set project = :project, file_references = :references"
                                + OF_DRAFT)
                .param("project", project.value())
                .param("references", fileReferences.toArray(String[]::new))
                .update();
    }

    void keep(Viewer viewer, DraftId id, String mark) {
        at(
                        viewer,
                        id,
                        "update template_draft set kept = array_append(array_remove(kept, :mark), :mark)"
                                + OF_DRAFT)
                .param("mark", mark)
                .update();
    }

    void state(Viewer viewer, DraftId id, DraftState state) {
        at(viewer, id, "update template_draft set state = :state" + OF_DRAFT)
                .param("state", state.name())
                .update();
    }

    /** Waits for somebody else from now on. */
    void send(Viewer viewer, DraftId id, Readership readership) {
        at(
                        viewer,
                        id,
                        "update template_draft set state = 'REVIEW', audience = :audience, chosen = :chosen, sent_by = :person, reviewed_by = null, remark = ''"
                                + OF_DRAFT)
                .param("audience", readership.audience().name())
                .param(
                        "chosen",
                        readership.chosen().stream().map(AuthorityId::value).toArray(UUID[]::new))
                .param("person", viewer.person().value())
                .update();
    }

    void giveBack(Viewer viewer, DraftId id, String remark) {
        at(
                        viewer,
                        id,
                        "update template_draft set state = 'RETURNED', reviewed_by = :person, remark = :remark"
                                + OF_DRAFT)
                .param("person", viewer.person().value())
                .param("remark", remark)
                .update();
    }

    void publish(Viewer viewer, DraftId id, TemplateId template) {
        at(
                        viewer,
                        id,
                        "update template_draft set state = 'PUBLISHED', reviewed_by = :person, template = :template"
                                + OF_DRAFT)
                .param("person", viewer.person().value())
                .param("template", template.value())
                .update();
    }

    private JdbcClient.StatementSpec at(Viewer viewer, DraftId id, String sql) {
        return jdbc.sql(sql).param("id", id.value()).param("authority", viewer.authority().value());
    }

    /** Drafts still open, without their plans; the last changed first. */
    List<DraftLine> open(Viewer viewer) {
        return jdbc.sql(
                        """
                        select id, document->>'title' title, state, template is not null next_version, changed_by, changed_at, sent_by
                        from template_draft where authority = :authority and state in ('EDITING', 'REVIEW', 'RETURNED') order by changed_at desc
                        """)
                .param("authority", viewer.authority().value())
                .query(DraftLine::read)
                .list();
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        UUID template = row.getObject("template", UUID.class);
        UUID sentBy = row.getObject("sent_by", UUID.class);
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                template == null ? null : new TemplateId(template),
                DraftState.valueOf(row.getString("state")),
                row.getInt("version"),
                PlanFormat.readJson(row.getString("document")),
                new PersonId(row.getObject("changed_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                new Readership(
                        TemplateAudience.valueOf(row.getString("audience")),
                        Arrays.stream((UUID[]) row.getArray("chosen").getArray())
                                .map(AuthorityId::new)
                                .collect(Collectors.toSet())),
                sentBy == null ? null : new PersonId(sentBy),
                row.getString("remark"),
                row.getObject("project") != null);
    }
}

package org.allmende.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.drafting.DraftId;
import org.allmende.library.Template;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps proposals. The fence shows them to both sides; before they are sent, to one person. */
@Repository
class ChangeRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ChangeRequest visibleTo(Viewer viewer, ChangeRequestId id) {
        return one(viewer, id, "");
    }

    /** The same, and nobody else changes it before the transaction ends. */
    ChangeRequest locked(Viewer viewer, ChangeRequestId id) {
        return one(viewer, id, " for update");
    }

    private ChangeRequest one(Viewer viewer, ChangeRequestId id, String lock) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        return at(
                        viewer,
                        id,
                        "select * from change_request where id = :id and (state <> 'PREPARED' or person = :person)"
                                + lock)
                .query(ChangeRequests::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Keeps a proposal that is not sent yet.
     *
     * @param references Aktenzeichen, to be found in its texts
     */
    ChangeRequestId add(
            Viewer viewer,
            Template template,
            ChangeRequest request,
            ProjectId project,
            Collection<String> references) {
        AuthorityId owner = request.maintainer();
        jdbc.sql(
                        """
                        insert into change_request (authority, id, template, maintainer, version, document, reason, person, person_name, created_at)
                        values (:authority, :id, :template, :maintainer, :version, :document::jsonb, :reason, :person, :name, :at)
                        """)
                .param("authority", viewer.authority().value())
                .param("id", request.id().value())
                .param("template", template.id().value())
                .param("maintainer", owner == null ? null : owner.value(), Types.OTHER)
                .param("version", request.version())
                .param("document", PlanFormat.writeJson(request.document()))
                .param("reason", request.reason())
                .param("person", viewer.person().value())
                .param("name", request.personName())
                .param("at", request.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        at(
                        viewer,
                        request.id(),
                        "insert into change_request_source (authority, request, project, file_references) values (:authority, :id, :project, :references)")
                .param("project", project.value())
                .param("references", references.toArray(String[]::new))
                .update();
        return request.id();
    }

    /** Where a proposal of the viewer's authority comes from. */
    record Source(List<String> fileReferences, List<String> kept) {}

    Source source(Viewer viewer, ChangeRequestId id) {
        return at(
                        viewer,
                        id,
                        "select file_references, kept from change_request_source where request = :id and authority = :authority")
                .query((row, number) ->
                        new Source(texts(row, "file_references"), texts(row, "kept")))
                .single();
    }

    void keep(Viewer viewer, ChangeRequestId id, String mark) {
        at(
                        viewer,
                        id,
                        "update change_request_source set kept = kept || :mark::text where request = :id and authority = :authority")
                .param("mark", mark)
                .update();
    }

    void rewrite(Viewer viewer, ChangeRequestId id, PlanDocument document) {
        at(
                        viewer,
                        id,
                        "update change_request set document = :document::jsonb where id = :id and authority = :authority")
                .param("document", PlanFormat.writeJson(document))
                .update();
    }

    void state(Viewer viewer, ChangeRequestId id, RequestState state) {
        at(
                        viewer,
                        id,
                        "update change_request set state = :state where id = :id and authority = :authority")
                .param("state", state.name())
                .update();
    }

    /** Ends a proposal; the fence lets nobody do so but those who look after the template. */
    void answer(
            Viewer viewer,
            ChangeRequestId id,
            RequestState state,
            List<String> accepted,
            String words,
            String name,
            @Nullable DraftId draft) {
        at(
                        viewer,
                        id,
                        """
                        update change_request set state = :state, accepted = :accepted, answer = :words, answered_by = :name,
                            answered_at = :now, draft = :draft where id = :id
                        """)
                .param("state", state.name())
                .param("accepted", accepted.toArray(String[]::new))
                .param("words", words)
                .param("name", name)
                .param("now", now())
                .param("draft", draft == null ? null : draft.value(), Types.OTHER)
                .update();
    }

    /** The draft that accepted proposals of the same template went into last. */
    Optional<DraftId> lastDraft(Viewer viewer, ChangeRequest request) {
        return at(
                        viewer,
                        request.id(),
                        """
                        select r.draft from change_request r join change_request mine on mine.template = r.template and mine.id = :id
                        where r.maintainer = :authority and r.draft is not null order by r.answered_at desc limit 1
                        """)
                .query(UUID.class)
                .optional()
                .map(DraftId::new);
    }

    void write(Viewer viewer, ChangeRequestId id, String name, String words) {
        at(
                        viewer,
                        id,
                        """
                        insert into change_request_message (authority, request, person, person_name, words, written_at)
                        values (:authority, :id, :person, :name, :words, :now)
                        """)
                .param("name", name)
                .param("words", words)
                .param("now", now())
                .update();
    }

    List<RequestMessage> messages(Viewer viewer, ChangeRequestId id) {
        return at(
                        viewer,
                        id,
                        """
                        select m.person_name, a.name, m.words, m.written_at
                        from change_request_message m join authority a on a.id = m.authority where m.request = :id order by m.written_at, m.id
                        """)
                .query((row, number) ->
                        new RequestMessage(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec at(Viewer viewer, ChangeRequestId id, String sql) {
        var asked = jdbc.sql(sql).param("id", id.value());
        if (sql.contains(":authority")) {
            asked.param("authority", viewer.authority().value());
        }
        return sql.contains(":person") ? asked.param("person", viewer.person().value()) : asked;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ChangeRequest read(ResultSet row, int number) throws SQLException {
        UUID maintainer = row.getObject("maintainer", UUID.class);
        UUID draft = row.getObject("draft", UUID.class);
        var answered = row.getTimestamp("answered_at");
        return new ChangeRequest(
                new ChangeRequestId(row.getObject("id", UUID.class)),
                new AuthorityId(row.getObject("authority", UUID.class)),
                maintainer == null ? null : new AuthorityId(maintainer),
                row.getObject("version", UUID.class),
                RequestState.valueOf(row.getString("state")),
                PlanFormat.readJson(row.getString("document")),
                row.getString("reason"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getTimestamp("created_at").toInstant(),
                texts(row, "accepted"),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                draft == null ? null : new DraftId(draft));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}

package org.allmende.talks.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.talks.sessions.Attendance;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes of sessions. A session in the hand is the proof that one may look. */
@Repository
class Notes {

    private static final String LINE =
            "select id, kind, words, mark, source, who, due_on, attendance, consent, name from talk_note_line ";

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As far as the fence shows it: drafts only to those who write. */
    Optional<Note> of(Session session) {
        List<NoteLine> lines = new ArrayList<>();
        return jdbc
                .sql(
                        """
                        select n.keeper, n.answer, n.effect, n.present, coalesce(n.participants, 0) participants, coalesce(n.houses, 0) houses, n.state, n.release_until,
                            n.published_at, n.version, l.id, l.kind, l.words, l.mark, l.source, l.who, l.due_on, l.attendance, l.consent, l.name
                        from talk_note n left join talk_note_line l on l.session = n.session where n.session = :session order by l.place
                        """)
                .param("session", session.id().value())
                .query((row, number) -> {
                    if (row.getString("kind") != null) {
                        lines.add(line(row, number));
                    }
                    return note(row, session, lines);
                })
                .list()
                .stream()
                .findFirst();
    }

    /** Those that wait for an answer of the one who is bound, or have it. */
    List<NoteLine> naming(Attendance one) {
        return jdbc.sql(LINE + "where attendance = :attendance order by kind, place")
                .param("attendance", one.id().value())
                .query(Notes::line)
                .list();
    }

    /** Until when they may answer, while the note waits for them. */
    Optional<LocalDate> release(Session session) {
        return jdbc.sql("select talk_note_release(:session)")
                .param("session", session.id().value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    void answer(Attendance one, NoteLine line, NamingConsent consent) {
        jdbc.sql(
                        "update talk_note_line set consent = :consent where id = :id and attendance = :attendance")
                .param("consent", consent.name())
                .param("id", line.id())
                .param("attendance", one.id().value())
                .update();
    }

    /** Who documents from now on; the note begins with it. */
    void keep(Session session, Attendee keeper) {
        jdbc.sql(
                        """
                        insert into talk_note (session, keeper) values (:session, :keeper)
                        on conflict (session) do update set keeper = excluded.keeper
                        """)
                .param("session", session.id().value())
                .param("keeper", keeper.person() == null ? null : keeper.person().value())
                .update();
    }

    /** False where somebody was faster. */
    boolean save(Note note, NoteForm.Read read, String version) {
        int changed =
                jdbc.sql(
                                """
                                update talk_note set answer = :answer, present = :present, version = version + 1
                                where session = :session and version::text = :version and state = 'DRAFT'
                                """)
                        .param("answer", read.answer())
                        .param("present", read.present())
                        .param("session", note.session().id().value())
                        .param("version", version)
                        .update();
        if (changed > 0) {
            replace(note.session(), read.lines());
        }
        return changed > 0;
    }

    /** False where somebody was faster. */
    boolean bring(Note note, NoteState state, @Nullable LocalDate until, String version) {
        return jdbc.sql(
                                """
                                update talk_note set state = :state, release_until = :until, version = version + 1
                                where session = :session and version::text = :version
                                """)
                        .param("state", state.name())
                        .param("until", until)
                        .param("session", note.session().id().value())
                        .param("version", version)
                        .update()
                > 0;
    }

    void tell(Note note, String effect) {
        jdbc.sql("update talk_note set effect = :effect where session = :session")
                .param("effect", effect)
                .param("session", note.session().id().value())
                .update();
    }

    /** All that are due; see the migration. */
    void publishDue(LocalDate today, Instant now) {
        jdbc.sql("select publish_talk_notes(:today, :now)")
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(row -> {});
    }

    private void replace(Session session, List<NoteLine> lines) {
        jdbc.sql("delete from talk_note_line where session = :session")
                .param("session", session.id().value())
                .update();
        for (int place = 0; place < lines.size(); place++) {
            NoteLine line = lines.get(place);
            jdbc.sql(
                            """
                            insert into talk_note_line (session, kind, place, words, mark, source, who, due_on, attributed, attendance)
                            values (:session, :kind, :place, :words, :mark, :source, :who, :due, :attributed, :attendance)
                            """)
                    .param("session", session.id().value())
                    .param("kind", line.kind().name())
                    .param("place", place)
                    .param("words", line.words())
                    .param("mark", line.mark() == null ? null : line.mark().name())
                    .param("source", line.source())
                    .param("who", line.who())
                    .param("due", line.dueOn())
                    .param("attributed", line.attendance() != null)
                    .param("attendance", line.attendance())
                    .update();
        }
    }

    private static Note note(ResultSet row, Session session, List<NoteLine> lines)
            throws SQLException {
        UUID keeper = row.getObject("keeper", UUID.class);
        Timestamp published = row.getTimestamp("published_at");
        return new Note(
                session,
                keeper == null ? null : new PersonId(keeper),
                row.getString("answer"),
                lines,
                row.getString("effect"),
                row.getObject("present", Integer.class),
                row.getInt("participants"),
                row.getInt("houses"),
                NoteState.valueOf(row.getString("state")),
                row.getObject("release_until", LocalDate.class),
                published == null ? null : published.toInstant(),
                row.getInt("version"));
    }

    private static NoteLine line(ResultSet row, int number) throws SQLException {
        String mark = row.getString("mark");
        String consent = row.getString("consent");
        return new NoteLine(
                row.getObject("id", UUID.class),
                LineKind.valueOf(row.getString("kind")),
                row.getString("words"),
                mark == null ? null : FindingMark.valueOf(mark),
                row.getString("source"),
                row.getString("who"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("attendance", UUID.class),
                consent == null ? null : NamingConsent.valueOf(consent),
                row.getString("name"));
    }
}

package org.allmende.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rounds of tasks whose right to be seen has been asked before. */
@Repository
class Signoffs {

    private static final String SELECT =
            """
            select s.*, t.id as step, t.position, t.unit, t.due_on, a.answer, a.remark, a.person as answered_by, a.instead_of, a.at as answered_at,
                array(select g.person from signoff_signer g where g.step = t.id and g.active order by g.person) as signers
            from signoff s
            join signoff_step t on t.signoff = s.id
            left join signoff_answer a on a.step = t.id
            where s.item = :item and s.project = :project and s.authority = :authority
            """;

    private final JdbcClient jdbc;

    Signoffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rounds of a task, the newest first, without how they were handed on. */
    List<Signoff> of(Viewer viewer, ProjectId project, ItemId item) {
        return read(select(viewer, project, item, " order by s.round desc, t.position"));
    }

    /**
     * @throws NotFound when there is no such round at this task
     */
    Signoff visibleTo(Viewer viewer, ProjectId project, ItemId item, SignoffId id) {
        Signoff found =
                read(
                                select(viewer, project, item, " and s.id = :id order by t.position")
                                        .param("id", id.value()))
                        .stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var handed = delegations(viewer, id);
        return with(
                found,
                found.steps().stream()
                        .map(step -> step.with(handed.getOrDefault(step.id(), List.of())))
                        .toList());
    }

    /** Keeps other answers out until this transaction ends. */
    void lock(Viewer viewer, SignoffId id) {
        boolean there =
                jdbc.sql(
                                "select 1 from signoff where id = :id and authority = :authority for no key update")
                        .param("id", id.value())
                        .param("authority", viewer.authority().value())
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (!there) {
            throw new NotFound();
        }
    }

    private Map<UUID, List<SignoffStep.Delegation>> delegations(Viewer viewer, SignoffId id) {
        var byStep = new LinkedHashMap<UUID, List<SignoffStep.Delegation>>();
        jdbc.sql(
                        """
                        select d.* from signoff_delegation d join signoff_step t on t.id = d.step
                        where t.signoff = :id and d.authority = :authority order by d.id
                        """)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .query(row -> {
                    byStep.computeIfAbsent(
                                    row.getObject("step", UUID.class), step -> new ArrayList<>())
                            .add(
                                    new SignoffStep.Delegation(
                                            person(row, "from_person"),
                                            person(row, "to_person"),
                                            person(row, "by_person"),
                                            row.getString("reason"),
                                            row.getTimestamp("at").toInstant()));
                });
        return byStep;
    }

    private JdbcClient.StatementSpec select(
            Viewer viewer, ProjectId project, ItemId item, String rest) {
        return jdbc.sql(SELECT + rest)
                .param("item", item.value())
                .param("project", project.value())
                .param("authority", viewer.authority().value());
    }

    private static List<Signoff> read(JdbcClient.StatementSpec select) {
        var rounds = new LinkedHashMap<SignoffId, Signoff>();
        select.query(row -> {
            Signoff read = signoff(row);
            rounds.merge(
                    read.id(),
                    read,
                    (known, more) ->
                            with(
                                    known,
                                    Stream.concat(known.steps().stream(), more.steps().stream())
                                            .toList()));
        });
        return List.copyOf(rounds.values());
    }

    private static Signoff with(Signoff round, List<SignoffStep> steps) {
        return new Signoff(
                round.project(),
                round.item(),
                round.id(),
                round.round(),
                round.sequence(),
                round.subject(),
                round.initiator(),
                round.startedAt(),
                round.state(),
                round.endedAt(),
                steps);
    }

    private static Signoff signoff(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Signoff(
                new ProjectId(row.getObject("project", UUID.class)),
                new ItemId(row.getObject("item", UUID.class)),
                new SignoffId(row.getObject("id", UUID.class)),
                row.getInt("round"),
                Sequence.valueOf(row.getString("sequence")),
                row.getString("subject"),
                person(row, "initiator"),
                row.getTimestamp("started_at").toInstant(),
                SignoffState.valueOf(row.getString("state")),
                ended == null ? null : ended.toInstant(),
                List.of(step(row)));
    }

    private static SignoffStep step(ResultSet row) throws SQLException {
        return new SignoffStep(
                row.getObject("step", UUID.class),
                row.getInt("position"),
                row.getString("unit"),
                Stream.of((UUID[]) row.getArray("signers").getArray()).map(PersonId::new).toList(),
                row.getObject("due_on", LocalDate.class),
                row.getString("answer") == null ? null : given(row),
                List.of());
    }

    private static SignoffStep.Given given(ResultSet row) throws SQLException {
        Instant at = Objects.requireNonNull(row.getTimestamp("answered_at")).toInstant();
        UUID insteadOf = row.getObject("instead_of", UUID.class);
        return new SignoffStep.Given(
                SignoffAnswer.valueOf(row.getString("answer")),
                row.getString("remark"),
                person(row, "answered_by"),
                insteadOf == null ? null : new PersonId(insteadOf),
                at);
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}

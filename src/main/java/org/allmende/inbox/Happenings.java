package org.allmende.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.inbox.Happening.Step;
import org.allmende.tenancy.AuthorityId;
import org.allmende.work.Cause;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox of what happened. Each node takes what no other holds. */
@Repository
class Happenings {

    /** A cut surrogate would not be; what is taken is gone when the transaction ends well. */
    private static final String TAKE =
            """
            with first as (
                select change from happening order by id limit 1 for update skip locked
            ), taken as (
                select h.id from happening h where h.change in (select change from first) for update skip locked
            )
            delete from happening h using taken where h.id = taken.id
            returning h.id, h.change, h.project, h.person, h.cause, h.at, h.steps::text
            """;

    private final JdbcClient jdbc;

    Happenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where something waits to be told. */
    List<AuthorityId> authorities() {
        return jdbc.sql("select authority from authorities_with_happenings()")
                .query((row, number) -> new AuthorityId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes all that one change did, of the authority that is bound. */
    Optional<Happening> take() {
        List<Happening> parts = new ArrayList<>(jdbc.sql(TAKE).query(Happenings::read).list());
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Happening first = parts.getFirst();
        List<Step> steps = parts.stream().flatMap(part -> part.steps().stream()).toList();
        return Optional.of(
                new Happening(
                        first.change(),
                        first.project(),
                        first.by(),
                        first.cause(),
                        first.at(),
                        steps));
    }

    private static Happening read(ResultSet row, int number) throws SQLException {
        @Nullable UUID project = row.getObject("project", UUID.class);
        Instant at = row.getTimestamp("at").toInstant();
        return new Happening(
                row.getObject("change", UUID.class),
                project == null ? null : new ProjectId(project),
                Inbox.person(row, "person"),
                Cause.valueOf(row.getString("cause")),
                at,
                StoredSteps.read(row.getString("steps")));
    }
}

package org.allmende.routines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.RequiredResult;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a run has to show before it is closed. */
@Repository
class Proofs {

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the routine says today; later changes of it are for later runs. */
    void require(Viewer viewer, RunId run, List<RequiredResult> results) {
        for (int i = 0; i < results.size(); i++) {
            jdbc.sql(
                            """
                            insert into routine_proof (authority, run, number, kind, text) values (:authority, :run, :number, :kind, :text)
                            """)
                    .param("authority", viewer.authority().value())
                    .param("run", run.value())
                    .param("number", i + 1)
                    .param("kind", results.get(i).kind().name())
                    .param("text", results.get(i).text())
                    .update();
        }
    }

    List<RunProof> of(Viewer viewer, RunId run) {
        return jdbc.sql(
                        "select * from routine_proof where run = :run and authority = :authority order by number")
                .param("run", run.value())
                .param("authority", viewer.authority().value())
                .query(Proofs::read)
                .list();
    }

    /** All of a routine, for a list of its runs. */
    List<RunProof> of(Viewer viewer, RoutineId routine) {
        return jdbc.sql(
                        """
                        select p.* from routine_proof p join routine_run r on r.id = p.run
                        where r.routine = :routine and p.authority = :authority order by p.run, p.number
                        """)
                .param("routine", routine.value())
                .param("authority", viewer.authority().value())
                .query(Proofs::read)
                .list();
    }

    /**
     * @throws NotFound when the run asks for no such proof
     */
    void give(
            Viewer viewer,
            RunId run,
            int number,
            String note,
            @Nullable UUID file,
            String fileName,
            Instant now) {
        int given =
                jdbc.sql(
                                """
                                update routine_proof set given_by = :person, given_at = :now, note = :note, file = :file, file_name = :name
                                where run = :run and number = :number and authority = :authority
                                """)
                        .param("person", viewer.person().value())
                        .param("now", Timestamp.from(now))
                        .param("note", note)
                        .param("file", file)
                        .param("name", fileName)
                        .param("run", run.value())
                        .param("number", number)
                        .param("authority", viewer.authority().value())
                        .update();
        if (given == 0) {
            throw new NotFound();
        }
    }

    private static RunProof read(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("given_by", UUID.class);
        Timestamp at = row.getTimestamp("given_at");
        return new RunProof(
                new RunId(row.getObject("run", UUID.class)),
                row.getInt("number"),
                RequiredResult.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                by == null ? null : new PersonId(by),
                at == null ? null : at.toInstant(),
                row.getString("note"),
                row.getObject("file", UUID.class),
                row.getString("file_name"));
    }
}

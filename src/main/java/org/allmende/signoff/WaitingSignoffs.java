package org.allmende.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person's signature, and what they wait for themselves. */
@Repository
@Transactional(readOnly = true)
public class WaitingSignoffs {

    private static final int MOST = 200;

    /** In an ordered round only the first step without an answer is asked. */
    private static final String OPEN =
            """
            t.signoff = s.id and not exists (select from signoff_answer a where a.step = t.id)
            and (s.sequence = 'PARALLEL' or not exists (
                select from signoff_step e where e.signoff = s.id and e.position < t.position
                and not exists (select from signoff_answer a where a.step = e.id)))
            """;

    /**
     * Signers who do not see the task any more are not asked, for the fence leaves it out; nor is
     * anybody in an archive or a draft.
     */
    private static final String SEEN =
            """
            join item i on i.id = s.item and i.deleted_at is null
            join project p on p.id = s.project and p.archived_at is null
            join project_member m on m.project = s.project and m.person = :person
            where s.authority = :authority and s.state = 'RUNNING' and (not p.draft or m.role = 'PLANNING')
            """;

    private static final String MINE =
            """
            with asked as materialized (
                select t.id as step, t.signoff, t.due_on, g.person from signoff_signer g join signoff_step t on t.id = g.step
                where g.person = any(:asked) and g.active and g.authority = :authority)
            """;

    /** Nobody is asked instead of somebody who is not asked any more. */
    private static final String ASKED =
            " and (k.person = :person or " + Sight.sql("k.person", "s.project", "s.item") + ") ";

    /** Empty where the viewer is asked themselves. */
    private static final String INSTEAD_OF =
            """
            , case when bool_or(k.person = :person) then '' else
                (select string_agg(n.given_name || ' ' || n.family_name, ', ' order by n.family_name, n.given_name)
                from person n where n.id = any(array_agg(k.person))) end as instead_of
            """;

    private static final String COLUMNS =
            """
            s.project, case when p.confidential and m.role = 'VISITING' then '' else p.title end as project_title, p.colour, s.item, i.title, s.id, s.initiator, s.started_at,
            coalesce((select n.given_name || ' ' || n.family_name from person n where n.id = s.initiator), '–') as initiator_name,
            (select count(*) from signoff_step c where c.signoff = s.id)::int as steps,
            (select count(*) from signoff_step c join signoff_answer a on a.step = c.id where c.signoff = s.id)::int as answered
            """;

    private final JdbcClient jdbc;
    private final StandingIn standingIn;

    WaitingSignoffs(JdbcClient jdbc, StandingIn standingIn) {
        this.jdbc = jdbc;
        this.standingIn = standingIn;
    }

    /** What waits for the viewer or for those for whom they stand in, the most urgent first. */
    public List<Waiting> of(Viewer viewer) {
        return select(
                viewer,
                asked(viewer),
                MINE
                        + "select "
                        + COLUMNS
                        + INSTEAD_OF
                        + ", min(k.due_on) as due_on from asked k join signoff s on s.id = k.signoff join signoff_step t on t.id = k.step and "
                        + OPEN
                        + SEEN
                        + ASKED
                        + " group by s.id, p.id, i.id, m.role order by min(k.due_on) nulls last, s.id limit "
                        + MOST);
    }

    /** What the viewer has asked of others and still waits for. */
    public List<Waiting> startedBy(Viewer viewer) {
        return select(
                viewer,
                new UUID[0],
                "select "
                        + COLUMNS
                        + ", '' as instead_of, (select min(t.due_on) from signoff_step t where "
                        + OPEN
                        + ") as due_on from signoff s "
                        + SEEN
                        + " and s.initiator = :person order by s.id limit "
                        + MOST);
    }

    /** How much waits for the viewer, for the navigation of every page. */
    public int count(Viewer viewer) {
        return jdbc.sql(
                        MINE
                                + "select count(distinct s.id) from asked k join signoff s on s.id = k.signoff join signoff_step t on t.id = k.step and "
                                + OPEN
                                + SEEN
                                + ASKED)
                .param("asked", asked(viewer))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query(Integer.class)
                .single();
    }

    /** The viewer, and those for whom they stand in today. */
    private UUID[] asked(Viewer viewer) {
        return Stream.concat(Stream.of(viewer.person()), standingIn.representedBy(viewer).stream())
                .map(PersonId::value)
                .toArray(UUID[]::new);
    }

    private List<Waiting> select(Viewer viewer, UUID[] asked, String sql) {
        return jdbc.sql(sql)
                .param("asked", asked)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query(WaitingSignoffs::read)
                .list();
    }

    private static Waiting read(ResultSet row, int number) throws SQLException {
        return new Waiting(
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("project_title"),
                Colour.valueOf(row.getString("colour")),
                new ItemId(row.getObject("item", UUID.class)),
                row.getString("title"),
                new SignoffId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("initiator", UUID.class)),
                row.getString("initiator_name"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("instead_of"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("answered"),
                row.getInt("steps"));
    }
}

package org.allmende.routines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.RoleKey;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The routines of an authority. All its people but guests see them. */
@Repository
class Routines {

    private static final String SELECT =
            """
            select r.id, r.authority, t.slug, r.template_version, r.title, r.begins, r.counts_from, r.document::text as document,
                r.responsible, r.open_roles, r.paused, r.ended_on, r.version, r.created_at
            from routine r join template t on t.id = r.template
            where r.authority = :authority
            """;

    private final JdbcClient jdbc;

    Routines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What goes on first, then what has ended; by title. */
    List<Routine> of(Viewer viewer) {
        return jdbc.sql(
                        SELECT
                                + "order by r.ended_on is not null, r.title collate \"de-x-icu\", r.id")
                .param("authority", viewer.authority().value())
                .query(Routines::read)
                .list();
    }

    /** Those that go on and that the viewer answers for or has a part in. */
    List<Routine> concerning(Viewer viewer) {
        return jdbc.sql(
                        SELECT
                                + """
                                and r.ended_on is null and (r.responsible = :person
                                    or exists (select from routine_person p where p.routine = r.id and p.person = :person))
                                order by r.id
                                """)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .query(Routines::read)
                .list();
    }

    /**
     * @throws NotFound when the viewer's authority has no such routine
     */
    Routine visibleTo(Viewer viewer, RoutineId id) {
        return one(viewer, id, "");
    }

    /** The same, kept from others until this transaction ends. */
    Routine lock(Viewer viewer, RoutineId id) {
        return one(viewer, id, " for no key update of r");
    }

    private Routine one(Viewer viewer, RoutineId id, String suffix) {
        return jdbc.sql(SELECT + "and r.id = :id" + suffix)
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .query(Routines::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(
            Viewer viewer,
            RoutineId id,
            UUID template,
            UUID templateVersion,
            LocalDate from,
            RoutineTerms terms) {
        jdbc.sql(
                        """
                        insert into routine (authority, id, template, template_version, title, begins, counts_from, document, responsible,
                            open_roles, created_by)
                        values (:authority, :id, :template, :templateVersion, :title, :begins, :from, :document::jsonb, :responsible,
                            :open, :person)
                        """)
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .param("template", template)
                .param("templateVersion", templateVersion)
                .param("title", terms.title())
                .param("begins", terms.begins())
                .param("from", from)
                .param("document", PlanFormat.writeJson(terms.document()))
                .param("responsible", terms.responsible().value())
                .param("open", terms.openRoles().toArray(String[]::new))
                .param("person", viewer.person().value())
                .update();
        addPeople(viewer, id, terms);
    }

    /**
     * @throws Stale when somebody changed it since that version was read
     */
    void change(
            Viewer viewer, Routine before, int readVersion, LocalDate from, RoutineTerms terms) {
        int changed =
                jdbc.sql(
                                """
                                update routine set title = :title, begins = :begins, counts_from = :from, document = :document::jsonb,
                                    responsible = :responsible, open_roles = :open, version = version + 1
                                where id = :id and authority = :authority and version = :version
                                """)
                        .param("title", terms.title())
                        .param("begins", terms.begins())
                        .param("from", from)
                        .param("document", PlanFormat.writeJson(terms.document()))
                        .param("responsible", terms.responsible().value())
                        .param("open", terms.openRoles().toArray(String[]::new))
                        .param("id", before.id().value())
                        .param("authority", viewer.authority().value())
                        .param("version", readVersion)
                        .update();
        if (changed == 0) {
            throw new Stale();
        }
        jdbc.sql("delete from routine_person where routine = :routine and authority = :authority")
                .param("routine", before.id().value())
                .param("authority", viewer.authority().value())
                .update();
        addPeople(viewer, before.id(), terms);
    }

    void follow(Viewer viewer, RoutineId id, UUID templateVersion) {
        set(viewer, id, "template_version = :value", templateVersion);
    }

    void pause(Viewer viewer, RoutineId id, boolean paused) {
        set(viewer, id, "paused = :value", paused);
    }

    void end(Viewer viewer, RoutineId id, LocalDate day) {
        set(viewer, id, "ended_on = :value", day);
    }

    private void set(Viewer viewer, RoutineId id, String assignment, Object value) {
        jdbc.sql(
                        "update routine set "
                                + assignment
                                + ", version = version + 1 where id = :id and authority = :authority")
                .param("value", value)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** All days before this one have been decided. Nothing anybody typed, so no new version. */
    void countFrom(Viewer viewer, RoutineId id, LocalDate day) {
        jdbc.sql(
                        "update routine set counts_from = :day where id = :id and authority = :authority and counts_from < :day")
                .param("day", day)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    Map<RoleKey, List<PersonId>> people(Viewer viewer, RoutineId id) {
        return jdbc
                .sql(
                        "select role, person from routine_person where routine = :routine and authority = :authority order by role, position")
                .param("routine", id.value())
                .param("authority", viewer.authority().value())
                .query((row, n) ->
                        Map.entry(
                                new RoleKey(row.getString("role")),
                                new PersonId(row.getObject("person", UUID.class))))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private void addPeople(Viewer viewer, RoutineId id, RoutineTerms terms) {
        terms.people()
                .forEach((role, fillers) -> {
                    for (int i = 0; i < fillers.size(); i++) {
                        jdbc.sql(
                                        """
                                        insert into routine_person (authority, routine, role, person, position)
                                        values (:authority, :routine, :role, :person, :position) on conflict do nothing
                                        """)
                                .param("authority", viewer.authority().value())
                                .param("routine", id.value())
                                .param("role", role.value())
                                .param("person", fillers.get(i).value(), Types.OTHER)
                                .param("position", i)
                                .update();
                    }
                });
    }

    private static Routine read(ResultSet row, int number) throws SQLException {
        return new Routine(
                new RoutineId(row.getObject("id", UUID.class)),
                new AuthorityId(row.getObject("authority", UUID.class)),
                row.getString("slug"),
                row.getObject("template_version", UUID.class),
                row.getString("title"),
                row.getObject("begins", LocalDate.class),
                row.getObject("counts_from", LocalDate.class),
                PlanFormat.readJson(row.getString("document")),
                new PersonId(row.getObject("responsible", UUID.class)),
                List.of((String[]) row.getArray("open_roles").getArray()),
                row.getBoolean("paused"),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant());
    }
}

package org.allmende.work;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may do what in a project. */
@Repository
class Members {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Members(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A person and their right in a project. */
    record Member(PersonId person, ProjectRole role) {}

    List<Member> of(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select person, role from project_member where project = :project and authority = :authority
                        order by case role when 'PLANNING' then 0 when 'WORKING' then 1 else 2 end, person
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Member(
                                new PersonId(row.getObject("person", UUID.class)),
                                ProjectRole.valueOf(row.getString("role"))))
                .list();
    }

    /** Adds those who are no members yet; nobody loses a right by it. */
    void addAll(Viewer viewer, ProjectId project, ProjectRole role, Collection<PersonId> people) {
        batches.batchUpdate(
                "insert into project_member (authority, project, person, role) values (?, ?, ?, ?) on conflict do nothing",
                people.stream()
                        .distinct()
                        .map(person ->
                                new Object[] {
                                    viewer.authority().value(),
                                    project.value(),
                                    person.value(),
                                    role.name()
                                })
                        .toList());
    }

    void set(Viewer viewer, ProjectId project, PersonId person, ProjectRole role) {
        jdbc.sql(
                        """
                        insert into project_member (authority, project, person, role) values (:authority, :project, :person, :role)
                        on conflict (project, person) do update set role = excluded.role
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    /**
     * @return whether the person was in it
     */
    boolean remove(Viewer viewer, ProjectId project, PersonId person) {
        return jdbc.sql(
                                "delete from project_member where project = :project and authority = :authority and person = :person")
                        .param("project", project.value())
                        .param("authority", viewer.authority().value())
                        .param("person", person.value())
                        .update()
                > 0;
    }
}

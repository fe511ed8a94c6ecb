package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may do what in the whole of a project, by whatever way. Rights are given by {@link Grants}.
 */
@Repository
class Members {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person and their right in a project. */
    record Member(PersonId person, ProjectRole role) {}

    /** Whether no confidential package of the project is closed to the viewer. */
    boolean seesAll(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        "select whole from project_member where project = :project and authority = :authority and person = :person")
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<Member> of(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select person, role from project_member where project = :project and authority = :authority and role <> 'VISITING'
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
}

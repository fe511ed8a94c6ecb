package org.allmende.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the viewer has in other authorities than the one they act for: where, and how much. Both
 * questions go through keyholes, which look only at the asking person.
 */
@Component
@Transactional(readOnly = true)
public class Elsewhere {

    private final JdbcClient jdbc;

    Elsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Another authority of the viewer.
     *
     * @param projects how many of its projects the viewer has a right in
     */
    public record Place(AuthorityId authority, String name, long projects) {}

    /** For those who belong to several. */
    public List<Place> of(Viewer viewer) {
        return jdbc.sql("select authority, name, projects from projects_elsewhere()")
                .query((row, number) ->
                        new Place(
                                new AuthorityId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getLong(3)))
                .list();
    }

    /** Where a project is in which the viewer has a right, when it is not of this authority. */
    public Optional<Place> of(Viewer viewer, ProjectId project) {
        return jdbc.sql("select authority, name from authority_elsewhere(:project)")
                .param("project", project.value())
                .query((row, number) ->
                        new Place(
                                new AuthorityId(row.getObject(1, UUID.class)), row.getString(2), 1))
                .optional();
    }
}

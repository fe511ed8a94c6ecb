package org.allmende.work;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who sees an item: whom one can ask for something about it. */
@Repository
public class Readers {

    private final Items items;
    private final JdbcClient jdbc;

    Readers(Items items, JdbcClient jdbc) {
        this.items = items;
        this.jdbc = jdbc;
    }

    /**
     * @throws org.allmende.shared.NotFound when the viewer does not see it themselves
     */
    @Transactional(readOnly = true)
    public Set<PersonId> of(Viewer viewer, ProjectId project, ItemId item) {
        items.visibleTo(viewer, project, item);
        return jdbc
                .sql(
                        """
                        select m.person from project_member m join project p on p.id = m.project
                        where m.project = :project and m.authority = :authority and (not p.draft or m.role = 'PLANNING')
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}

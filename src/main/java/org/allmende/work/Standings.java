package org.allmende.work;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which right at an item, by whatever way. */
@Repository
class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param closed whether it lies in something confidential, or is so itself
     * @param confidential whether the project is
     */
    record Standing(Map<PersonId, ProjectRole> roles, boolean closed, boolean confidential) {

        boolean maySee(PersonId person) {
            return roles.containsKey(person);
        }

        boolean mayWork(PersonId person) {
            ProjectRole role = roles.get(person);
            return role != null && role.mayWork();
        }
    }

    Standing at(Viewer viewer, ProjectItem item) {
        Map<PersonId, ProjectRole> roles = roles(viewer, item);
        return jdbc.sql(
                        """
                        select p.confidential, exists (
                            select from every_item e where e.project = p.id and e.place = any(:path) and e.confidential)
                        from project p where p.id = :project and p.authority = :authority
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("path", item.places().toArray(new String[0]))
                .query((row, number) -> new Standing(roles, row.getBoolean(2), row.getBoolean(1)))
                .single();
    }

    Map<PersonId, ProjectRole> roles(Viewer viewer, ProjectItem item) {
        var roles = new HashMap<PersonId, ProjectRole>();
        jdbc.sql(
                        """
                        select z.person, z.role from item i join zone_access z on z.zone = i.zone
                        where i.id = :item and i.authority = :authority
                        """)
                .param("item", item.id().value())
                .param("authority", viewer.authority().value())
                .query(row -> {
                    roles.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            ProjectRole.valueOf(row.getString("role")));
                });
        return roles;
    }
}

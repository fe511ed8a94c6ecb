package org.allmende.work;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.allmende.people.PersonGroupId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What groups of persons that carry something out are called. */
@Repository
class GroupNames {

    private final JdbcClient jdbc;

    GroupNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; a dissolved one is missing. Asks nothing where there is none. */
    Map<PersonGroupId, String> of(Viewer viewer, Collection<PersonGroupId> groups) {
        var names = new LinkedHashMap<PersonGroupId, String>();
        if (groups.isEmpty()) {
            return names;
        }
        jdbc.sql(
                        "select id, name from person_group where authority = :authority and id = any(:ids) order by lower(name)")
                .param("authority", viewer.authority().value())
                .param("ids", groups.stream().map(PersonGroupId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(
                            new PersonGroupId(row.getObject("id", UUID.class)),
                            row.getString("name"));
                });
        return names;
    }
}

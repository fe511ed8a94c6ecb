package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells why somebody has a right at an item, as the database reckons it. */
@Repository
class AccessWays {

    /** Around an item, with where the rights from above end. */
    private static final String ABOVE =
            """
            with above as (
                select e.id, e.kind, e.number, e.place, e.confidential, e.responsible, coalesce(i.title, '') as title
                from every_item e left join item i on i.id = e.id
                where e.project = :project and e.authority = :authority and e.place = any(:path)
            ), reach as (
                select a.* from above a
                where length(a.place) >= (select coalesce(max(length(c.place)), 0) from above c where c.confidential)
            )
            """;

    private final JdbcClient jdbc;

    AccessWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, List<AccessWay>> to(Viewer viewer, ProjectItem item) {
        var ways = new HashMap<PersonId, List<AccessWay>>();
        jdbc.sql(
                        ABOVE
                                + """
                                select coalesce(g.person, m.person) as person, 'GIVEN' as origin, g.role, coalesce(x.name, '') as group_name,
                                    r.id, r.kind, coalesce(r.number, 0) as number, r.title, r.place
                                from access_grant g
                                left join reach r on r.id = g.item
                                left join person_group x on x.id = g.person_group
                                left join person_group_member m on m.person_group = g.person_group
                                where g.project = :project and g.authority = :authority and (g.person is not null or m.person is not null)
                                  and (r.id is not null or g.item is null and not exists (select from above where confidential))
                                union all
                                select n.person, 'PARTNER', role_of_rank(least(role_rank(n.role), role_rank(s.role))), a.name,
                                    r.id, r.kind, coalesce(r.number, 0), r.title, r.place
                                from partnership s join partner_person n on n.partnership = s.id join authority a on a.id = s.partner
                                left join reach r on r.id = s.item
                                where s.project = :project and s.authority = :authority and s.accepted and s.ended_at is null
                                  and (r.id is not null or s.item is null and not exists (select from above where confidential))
                                union all
                                select coalesce(r.responsible, p.responsible), case when r.responsible is null then 'LEAD' else 'RESPONSIBLE' end,
                                    'PLANNING', '', r.id, r.kind, r.number, r.title, r.place
                                from reach r join project p on p.id = :project
                                where r.confidential and (r.responsible is not null or not exists (
                                    select from access_grant g left join person_group_member m on m.person_group = g.person_group
                                    where g.item = r.id and g.role = 'PLANNING' and (g.person is not null or m.person is not null)
                                    union all
                                    select from partnership s join partner_person n on n.partnership = s.id and n.role = 'PLANNING'
                                    where s.item = r.id and s.role = 'PLANNING' and s.accepted and s.ended_at is null))
                                order by place desc nulls last
                                """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("path", item.places().toArray(new String[0]))
                .query(row -> {
                    ways.computeIfAbsent(
                                    new PersonId(row.getObject("person", UUID.class)),
                                    person -> new ArrayList<>())
                            .add(read(row));
                });
        ways.values().forEach(some -> some.sort((a, b) -> b.role().compareTo(a.role())));
        return ways;
    }

    private static AccessWay read(ResultSet row) throws SQLException {
        return new AccessWay(
                AccessWay.Origin.valueOf(row.getString("origin")),
                ProjectRole.valueOf(row.getString("role")),
                row.getString("group_name"),
                Optional.ofNullable(row.getObject("id", UUID.class)).map(ItemId::new).orElse(null),
                Optional.ofNullable(row.getString("kind")).map(ItemKind::valueOf).orElse(null),
                row.getInt("number"),
                Optional.ofNullable(row.getString("title")).orElse(""));
    }
}

package org.allmende.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmende.contacts.Peer;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people agreed to show at templates, and in a profile that has a name and topics. The fences
 * of both say who sees it.
 */
@Repository
class DirectoryEntries {

    /** So many are compared for one page; where there are more, Land, size or software narrow. */
    private static final int MOST = 5000;

    private static final String SELECT =
            """
            with offered as (
                select c.authority, c.person, min(c.name) name, min(c.unit) unit, max(c.email) email,
                    array_agg(distinct c.topics) filter (where c.topics <> '') topics,
                    array_agg(t.slug order by v.title, t.slug) slugs, array_agg(v.title order by v.title, t.slug) titles
                from template_contact c join template t on t.id = c.template join template_version v on v.id = t.newest
                group by c.authority, c.person
            ), shown as (
                select d.authority, d.person,
                    max(d.value) filter (where d.detail = 'NAME') name, max(d.value) filter (where d.detail = 'UNIT') unit,
                    max(d.value) filter (where d.detail = 'EMAIL') email, max(d.value) filter (where d.detail = 'FUNCTION') function,
                    max(d.value) filter (where d.detail = 'TOPICS') topics
                from profile_detail d left join contribution_standing s on s.kind = 'profile' and s.id = d.person
                where d.detail in ('NAME', 'UNIT', 'EMAIL') or s.state = 'VISIBLE'
                group by d.authority, d.person
                having count(*) filter (where d.detail in ('NAME', 'TOPICS')) = 2
            )
            select person, a.id authority_id, coalesce(p.name, o.name) name, coalesce(p.unit, o.unit, '') unit, coalesce(p.function, '') function,
                coalesce(p.email, o.email, '') email, p.topics profile, o.topics, o.slugs, o.titles,
                a.name authority, a.kind, a.inhabitants, a.land, a.software, a.id = :mine colleague, w.until_on
            from offered o full join shown p using (authority, person) join authority a on a.id = authority
            left join asked_ones_away() w using (authority, person)
            """;

    /** An entry, and what its authority is like. */
    record Row(Peer peer, DirectoryEntry entry) {}

    private final JdbcClient jdbc;

    DirectoryEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By authority and name. */
    List<Row> visibleTo(Viewer viewer, DirectoryFilter filter) {
        return jdbc.sql(
                        SELECT
                                + """
                                where (:land = '' or a.land = :land)
                                    and (:software = '' or exists (select from unnest(a.software) one where lower(one) = lower(:software)))
                                    and (:size = '' or :size = case when a.inhabitants < 20000 then 'SMALL' when a.inhabitants <= 100000 then 'MEDIUM' else 'LARGE' end
                                        and a.inhabitants is not null)
                                order by a.name collate "de-x-icu", coalesce(p.name, o.name) collate "de-x-icu", person limit :most
                                """)
                .param("mine", viewer.authority().value())
                .param("land", name(filter.land()))
                .param("software", filter.software())
                .param("size", name(filter.size()))
                .param("most", MOST)
                .query(DirectoryEntries::row)
                .list();
    }

    Optional<Row> visibleTo(Viewer viewer, PersonId person) {
        return jdbc.sql(SELECT + "where person = :person order by a.name, a.id limit 1")
                .param("mine", viewer.authority().value())
                .param("person", person.value())
                .query(DirectoryEntries::row)
                .optional();
    }

    /** What verified authorities say they work with. */
    List<String> software(Viewer viewer) {
        return jdbc.sql(
                        """
                        select min(one) name from authority a, unnest(a.software) one where a.verified_on is not null
                        group by lower(one) order by min(one) collate "de-x-icu" limit 200
                        """)
                .query((row, n) -> row.getString("name"))
                .list();
    }

    private static String name(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var peer =
                new Peer(
                        AuthorityKind.valueOf(row.getString("kind")),
                        row.getObject("inhabitants", Integer.class),
                        Land.valueOf(row.getString("land")),
                        texts(row, "software"));
        String profile = row.getString("profile");
        return new Row(
                peer,
                new DirectoryEntry(
                        new PersonId(row.getObject("person", UUID.class)),
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("function"),
                        row.getString("email"),
                        Stream.concat(Stream.ofNullable(profile), texts(row, "topics").stream())
                                .distinct()
                                .toList(),
                        templates(texts(row, "titles"), texts(row, "slugs")),
                        profile != null,
                        row.getString("authority"),
                        peer.inhabitants(),
                        row.getBoolean("colleague"),
                        row.getObject("until_on", LocalDate.class),
                        Set.of(),
                        List.of()));
    }

    private static List<DirectoryEntry.Named> templates(List<String> titles, List<String> slugs) {
        return IntStream.range(0, slugs.size())
                .mapToObj(i -> new DirectoryEntry.Named(titles.get(i), slugs.get(i)))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null
                ? List.of()
                : List.of((String[]) row.getArray(column).getArray());
    }
}

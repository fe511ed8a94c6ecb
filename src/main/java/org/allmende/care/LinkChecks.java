package org.allmende.care;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.plan.Link;
import org.allmende.plan.Plan;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the links of templates led when they were last asked. */
@Repository
class LinkChecks {

    /** So long nobody is asked again. */
    private static final Duration REST = Duration.ofDays(7);

    /** After so long no template names it any more. */
    private static final Duration FORGOTTEN = Duration.ofDays(90);

    private final JdbcClient jdbc;

    LinkChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The addresses that are due of the newest templates of the authority that is bound, or with
     * nobody bound of the starter content; what was never asked first.
     */
    List<String> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        with named as (
                            select distinct url #>> '{}' as address
                            from template t join template_version v on v.id = t.newest,
                                lateral jsonb_path_query(v.document, '$.**.links[*].url') url
                            where t.authority is not distinct from asking_authority() and t.server is null and t.deprecated_reason is null)
                        select n.address from named n left join link_check c on c.digest = sha256(convert_to(n.address, 'UTF8'))
                        where c.checked_at is null or c.checked_at <= :before
                        order by c.checked_at nulls first limit :most
                        """)
                .param("before", now.minus(REST).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> row.getString("address"))
                .list();
    }

    void note(String address, LinkState state, Instant now) {
        jdbc.sql(
                        """
                        insert into link_check as c (digest, state, since, checked_at)
                        values (sha256(convert_to(:address, 'UTF8')), :state, :now, :now)
                        on conflict (digest) do update set state = excluded.state, checked_at = excluded.checked_at,
                            since = case when c.state = excluded.state then c.since else excluded.since end
                        """)
                .param("address", address)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Instant now) {
        jdbc.sql("delete from link_check where checked_at < :before")
                .param("before", now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .update();
    }

    record Found(String address, LinkState state, LocalDate since) {}

    /**
     * What leads nowhere of all that these plans name, by one query. Who did not answer only once
     * may have slept.
     */
    BrokenLinks broken(Viewer viewer, Stream<Plan> plans) {
        String[] addresses =
                plans.flatMap(plan -> plan.items().stream())
                        .flatMap(item -> item.links().stream())
                        .map(Link::url)
                        .distinct()
                        .toArray(String[]::new);
        return new BrokenLinks(found(addresses));
    }

    private Map<String, Found> found(String[] addresses) {
        return jdbc
                .sql(
                        """
                        select a.address, c.state, (c.since at time zone 'Europe/Berlin')::date since
                        from unnest(:addresses) a (address) join link_check c on c.digest = sha256(convert_to(a.address, 'UTF8'))
                        where c.state = 'GONE' or c.state = 'UNREACHABLE' and c.since < c.checked_at
                        """)
                .param("addresses", addresses)
                .query((row, number) ->
                        new Found(
                                row.getString("address"),
                                LinkState.valueOf(row.getString("state")),
                                row.getObject("since", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Found::address, each -> each));
    }
}

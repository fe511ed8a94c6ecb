package org.allmende.people;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory of authorities, which is public; only its own people change an authority. */
@Component
public class Authorities {

    private static final String CARD = "select id, name, kind, inhabitants, land from authority ";

    private final JdbcClient jdbc;

    Authorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The card of one authority. */
    @Transactional(readOnly = true)
    public Optional<AuthorityCard> card(AuthorityId id) {
        return jdbc.sql(CARD + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> card(row))
                .optional();
    }

    /** The cards of several; unknown ids are missing. */
    @Transactional(readOnly = true)
    public Map<AuthorityId, AuthorityCard> cards(Collection<AuthorityId> ids) {
        return jdbc
                .sql(CARD + "where id = any(:ids)")
                .param("ids", ids.stream().map(AuthorityId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> card(row))
                .stream()
                .collect(toMap(AuthorityCard::id, card -> card));
    }

    /** The cards of all but the viewer's own, by name. */
    @Transactional(readOnly = true)
    public List<AuthorityCard> others(Viewer viewer) {
        return jdbc.sql(CARD + "where id <> :own order by name collate \"de-x-icu\", id")
                .param("own", viewer.authority().value())
                .query((row, n) -> card(row))
                .list();
    }

    /** The verified authority whose people have mail addresses of this domain. */
    @Transactional(readOnly = true)
    public Optional<AuthorityCard> verifiedWith(MailDomain domain) {
        return jdbc.sql(
                        CARD
                                + "where mail_domains @> array[:domain]::text[] and verified_on is not null")
                .param("domain", domain.name())
                .query((row, n) -> card(row))
                .optional();
    }

    /** The names of all, as far as a field can propose them. */
    @Transactional(readOnly = true)
    public List<String> names() {
        return jdbc.sql(
                        "select name from authority order by name collate \"de-x-icu\", id limit 500")
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /** The viewer's own authority. */
    @Transactional(readOnly = true)
    public Authority of(Viewer viewer) {
        return jdbc.sql("select * from authority where id = :id")
                .param("id", viewer.authority().value())
                .query(Authorities::authority)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** How it takes part in the community, for the operator. */
    Optional<Participation> participation(Viewer viewer, AuthorityId id) {
        if (!viewer.operator()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select name, uses_software, website, mail_domains from authority where id = :id")
                .param("id", id.value())
                .query((row, n) ->
                        new Participation(
                                id,
                                row.getString("name"),
                                row.getBoolean("uses_software"),
                                row.getString("website"),
                                Stream.of((String[]) row.getArray("mail_domains").getArray())
                                        .map(MailDomain::new)
                                        .toList()))
                .optional();
    }

    /** Inside the fence of that authority. */
    void change(Participation now) {
        try {
            jdbc.sql(
                            "update authority set uses_software = :uses, website = :website, mail_domains = :domains where id = :id")
                    .param("id", now.id().value())
                    .param("uses", now.usesSoftware())
                    .param("website", now.website())
                    .param(
                            "domains",
                            now.domains().stream().map(MailDomain::name).toArray(String[]::new))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused(Problem.at("domains", "people.domain.taken"));
        }
    }

    /** All, by name, for the operator. */
    List<Authority> all() {
        return jdbc.sql("select * from authority order by name, id")
                .query(Authorities::authority)
                .list();
    }

    /** What the authorities of this server work with, what many use first. */
    List<String> softwareInUse() {
        return jdbc.sql(
                        """
                        select min(s.name) from authority a cross join lateral unnest(a.software) s (name)
                        group by lower(s.name) order by count(*) desc, lower(s.name) limit 200
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    AuthorityId nextId() {
        return new AuthorityId(jdbc.sql("select uuidv7()").query(UUID.class).single());
    }

    void add(Authority authority) {
        try {
            write(
                    """
                    insert into authority (id, name, kind, ars, land, locality, inhabitants, street, postcode, city, free_christmas_eve, software)
                    values (:id, :name, :kind, :ars, :land, :locality, :inhabitants, :street, :postcode, :city, :free, :software)
                    """,
                    authority);
        } catch (DuplicateKeyException taken) {
            throw arsTaken();
        }
    }

    void change(Viewer viewer, Authority authority) {
        try {
            int changed =
                    write(
                            """
                            update authority
                            set name = :name, kind = :kind, ars = :ars, land = :land, locality = :locality, inhabitants = :inhabitants,
                                street = :street, postcode = :postcode, city = :city, free_christmas_eve = :free, software = :software, version = version + 1
                            where id = :id and version = :version and id = asking_authority()
                            """,
                            authority);
            if (changed == 0 || !authority.id().equals(viewer.authority().value())) {
                throw new Stale();
            }
        } catch (DuplicateKeyException taken) {
            throw arsTaken();
        }
    }

    private int write(String sql, Authority authority) {
        return jdbc.sql(sql)
                .param("id", authority.id())
                .param("name", authority.name())
                .param("kind", authority.kind().name())
                .param("ars", authority.ars())
                .param("land", authority.land().name())
                .param(
                        "locality",
                        authority.locality() == null ? null : authority.locality().name())
                .param("inhabitants", authority.inhabitants())
                .param("street", authority.street())
                .param("postcode", authority.postcode())
                .param("city", authority.city())
                .param("free", authority.freeChristmasEve())
                .param("software", authority.software().toArray(String[]::new))
                .param("version", authority.version())
                .update();
    }

    private static Refused arsTaken() {
        return new Refused(Problem.at("ars", "people.authority.ars.taken"));
    }

    private static Authority authority(ResultSet row, int number) throws SQLException {
        String locality = row.getString("locality");
        return new Authority(
                row.getObject("id", UUID.class),
                row.getString("name"),
                AuthorityKind.valueOf(row.getString("kind")),
                row.getString("ars"),
                Land.valueOf(row.getString("land")),
                locality == null ? null : Locality.valueOf(locality),
                row.getObject("inhabitants", Integer.class),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                row.getBoolean("free_christmas_eve"),
                List.of((String[]) row.getArray("software").getArray()),
                row.getObject("verified_on", LocalDate.class),
                row.getInt("version"));
    }

    private static AuthorityCard card(ResultSet row) throws SQLException {
        return new AuthorityCard(
                new AuthorityId(row.getObject("id", UUID.class)),
                row.getString("name"),
                AuthorityKind.valueOf(row.getString("kind")),
                row.getObject("inhabitants", Integer.class),
                Land.valueOf(row.getString("land")));
    }
}

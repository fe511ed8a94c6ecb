package org.allmende.formats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.community.ContributionState;
import org.allmende.plan.Land;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For verified administrations: so says the fence, and who else sees what is hidden. */
@Repository
class Offers {

    private static final String SELECT =
            """
            select o.*, f.slug, f.sheet ->> 'title' format_title, f.sheet ->> 'confidentiality' confidentiality,
                a.name house, a.inhabitants, s.state standing, r.state mine,
                (o.person = asking_person() and o.authority = asking_authority()) is true own
            from exchange_offer o join exchange_format f on f.id = o.format join authority a on a.id = o.authority
            join contribution_standing s on s.kind = 'offer' and s.id = o.id
            left join exchange_response r on r.offer = o.id and r.person = asking_person() and r.authority = asking_authority()
            """;

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one may answer, the newest first; of the viewer's own also what is over. */
    List<Offer> open(Viewer viewer, MarketFilter filter, LocalDate today, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                where case when :mine then o.person = asking_person() and o.authority = asking_authority() or r.id is not null
                                        else o.state = 'OPEN' and o.until_on >= :today and s.state = 'VISIBLE' end
                                    and (:side = '' or o.side = :side)
                                    and (:format = '' or f.slug = :format)
                                    and (:land = '' or o.land is null or o.land = :land)
                                    and (:software = '' or position(lower(:software) in lower(o.software)) > 0)
                                order by o.state <> 'OPEN', o.offered_at desc, o.id desc limit :most offset :before
                                """)
                .param("mine", filter.mine())
                .param("today", today)
                .param("side", name(filter.side()))
                .param("format", filter.format())
                .param("land", name(filter.land()))
                .param("software", filter.software())
                .param("most", most)
                .param("before", (filter.page() - 1) * (most - 1))
                .query(Offers::read)
                .list();
    }

    Optional<Offer> find(Viewer viewer, OfferId id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id.value())
                .query(Offers::read)
                .optional();
    }

    /** Nobody else changes it until the end of the transaction. */
    void lock(Viewer viewer, OfferId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('offer:' || :id, 0))")
                .param("id", id.toString())
                .query(row -> {});
    }

    /** How many of the viewer's stand open. */
    int open(Viewer viewer, LocalDate today) {
        return jdbc.sql(
                        """
                        select count(*) from exchange_offer
                        where person = :person and authority = :authority and state = 'OPEN' and until_on >= :today
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** With the name and the mail address of the viewer as they are now. */
    void add(Viewer viewer, OfferId id, FormatId format, OfferForm.Read read, Instant now) {
        jdbc.sql(
                        """
                        insert into exchange_offer (id, authority, person, name, format, side, topic, about, software, land, until_on, offered_at)
                        select :id, :authority, p.id, concat_ws(' ', p.given_name, p.family_name), :format, :side, :topic, :about, :software, :land, :until, :now
                        from person p where p.id = :person
                        """)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("format", format.value())
                .param("side", read.side().name())
                .param("topic", read.topic())
                .param("about", read.about())
                .param("software", read.software())
                .param("land", read.land() == null ? null : read.land().name())
                .param("until", read.until())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql(
                        "insert into exchange_offer_mail (offer, authority, person, email) select :id, :authority, p.id, p.email from person p where p.id = :person")
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .update();
    }

    void end(Viewer viewer, OfferId id, OfferState state, String note, Instant now) {
        jdbc.sql(
                        """
                        update exchange_offer set state = :state, note = :note, ended_at = coalesce(ended_at, :now)
                        where id = :id and person = :person
                        """)
                .param("id", id.value())
                .param("person", viewer.person().value())
                .param("state", state.name())
                .param("note", note)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The mail address of who offers, for those who take part. */
    Optional<String> mail(Viewer viewer, OfferId id) {
        return jdbc.sql("select email::text from exchange_offer_mail where offer = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private static String name(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }

    private static Offer read(ResultSet row, int number) throws SQLException {
        String land = row.getString("land");
        String mine = row.getString("mine");
        UUID person = row.getObject("person", UUID.class);
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("format_title"),
                Discretion.valueOf(row.getString("confidentiality")),
                OfferSide.valueOf(row.getString("side")),
                person == null ? null : new PersonId(person),
                new AuthorityId(row.getObject("authority", UUID.class)),
                row.getString("name"),
                row.getString("house"),
                row.getObject("inhabitants", Integer.class),
                row.getString("topic"),
                row.getString("about"),
                row.getString("software"),
                land == null ? null : Land.valueOf(land),
                row.getObject("until_on", LocalDate.class),
                OfferState.valueOf(row.getString("state")),
                row.getString("note"),
                row.getBoolean("own"),
                mine == null ? null : ResponseState.valueOf(mine),
                ContributionState.valueOf(row.getString("standing")));
    }
}

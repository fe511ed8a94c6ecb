package org.allmende.formats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fence shows an answer to who gave it and to who offers. */
@Repository
class Responses {

    private static final int MOST = 200;

    private static final String SELECT =
            "select r.*, a.name house from exchange_response r join authority a on a.id = r.authority ";

    private final JdbcClient jdbc;

    Responses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To whoever offers: all but those taken back; to who answered: their own. */
    List<Response> of(Viewer viewer, OfferId offer) {
        return jdbc.sql(
                        SELECT
                                + """
                                where r.offer = :offer and (r.state <> 'WITHDRAWN' or r.person = :person)
                                order by r.state = 'DECLINED', r.answered_at, r.id limit :most
                                """)
                .param("offer", offer.value())
                .param("person", viewer.person().value())
                .param("most", MOST)
                .query(Responses::read)
                .list();
    }

    Optional<Response> find(Viewer viewer, ResponseId id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id.value())
                .query(Responses::read)
                .optional();
    }

    /** How many offers the viewer has answered since then. */
    int since(Viewer viewer, Instant since) {
        return jdbc.sql(
                        "select count(*) from exchange_response where person = :person and answered_at > :since")
                .param("person", viewer.person().value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /**
     * With the name and the mail address of the viewer as they are now; once more, it waits anew.
     */
    void put(Viewer viewer, OfferId offer, ResponseId id, String words, Instant now) {
        jdbc.sql(
                        """
                        insert into exchange_response (id, authority, person, offer, name, email, words, answered_at)
                        select :id, :authority, p.id, :offer, concat_ws(' ', p.given_name, p.family_name), p.email, :words, :now
                        from person p where p.id = :person
                        on conflict (offer, person, authority) do update set words = excluded.words, state = 'WAITING', answered_at = excluded.answered_at
                        """)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("offer", offer.value())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    void move(Viewer viewer, ResponseId id, ResponseState state) {
        jdbc.sql("update exchange_response set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    private static Response read(ResultSet row, int number) throws SQLException {
        return new Response(
                new ResponseId(row.getObject("id", UUID.class)),
                new OfferId(row.getObject("offer", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new AuthorityId(row.getObject("authority", UUID.class)),
                row.getString("name"),
                row.getString("house"),
                row.getString("email"),
                row.getString("words"),
                ResponseState.valueOf(row.getString("state")));
    }
}

package org.allmende.formats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposed times, who could when, and the time that was chosen. For those who take part. */
@Repository
class Slots {

    private final JdbcClient jdbc;

    Slots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Slot> of(Viewer viewer, OfferId offer) {
        return jdbc.sql(
                        """
                        select s.id, s.starts_at, bool_or(t.person = :person) is true mine,
                            array_agg(r.name order by r.name) filter (where r.name is not null and r.person <> :person) who
                        from exchange_slot s left join exchange_tick t on t.slot = s.id
                        left join exchange_response r on r.offer = s.offer and r.person = t.person and r.authority = t.authority and r.state = 'ACCEPTED'
                        where s.offer = :offer group by s.id, s.starts_at order by s.starts_at
                        """)
                .param("offer", offer.value())
                .param("person", viewer.person().value())
                .query(Slots::slot)
                .list();
    }

    /** Only these stay; at those that were there before, all ticks do. */
    void propose(Viewer viewer, OfferId offer, Collection<Instant> times) {
        String[] all = times.stream().map(Instant::toString).toArray(String[]::new);
        jdbc.sql(
                        "delete from exchange_slot where offer = :offer and starts_at <> all (:times::timestamptz[])")
                .param("offer", offer.value())
                .param("times", all)
                .update();
        jdbc.sql(
                        """
                        insert into exchange_slot (id, offer, starts_at) select uuidv7(), :offer, one from unnest(:times::timestamptz[]) one
                        on conflict (offer, starts_at) do nothing
                        """)
                .param("offer", offer.value())
                .param("times", all)
                .update();
    }

    /** The viewer could at these times and no others. */
    void tick(Viewer viewer, OfferId offer, Collection<SlotId> slots) {
        jdbc.sql(
                        "delete from exchange_tick t using exchange_slot s where s.id = t.slot and s.offer = :offer and t.person = :person")
                .param("offer", offer.value())
                .param("person", viewer.person().value())
                .update();
        jdbc.sql(
                        """
                        insert into exchange_tick (authority, slot, person)
                        select :authority, s.id, :person from exchange_slot s where s.offer = :offer and s.id = any (:slots)
                        """)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("offer", offer.value())
                .param("slots", slots.stream().map(SlotId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<Meeting> meeting(Viewer viewer, OfferId offer) {
        return jdbc.sql("select * from exchange_meeting where offer = :offer")
                .param("offer", offer.value())
                .query(Slots::chosen)
                .optional();
    }

    /** The next of its numbers, if there was one before. */
    void choose(Viewer viewer, Meeting meeting) {
        jdbc.sql(
                        """
                        insert into exchange_meeting (offer, starts_at, minutes, room, sequence, changed_at)
                        values (:offer, :starts, :minutes, :room, :sequence, :changed)
                        on conflict (offer) do update set starts_at = excluded.starts_at, minutes = excluded.minutes,
                            room = excluded.room, sequence = excluded.sequence, changed_at = excluded.changed_at
                        """)
                .param("offer", meeting.offer().value())
                .param("starts", Timestamp.from(meeting.startsAt()))
                .param("minutes", meeting.minutes())
                .param("room", meeting.room())
                .param("sequence", meeting.sequence())
                .param("changed", Timestamp.from(meeting.changedAt()))
                .update();
    }

    void cancel(Viewer viewer, OfferId offer) {
        jdbc.sql("delete from exchange_meeting where offer = :offer")
                .param("offer", offer.value())
                .update();
    }

    private static Slot slot(ResultSet row, int number) throws SQLException {
        var who = row.getArray("who");
        return new Slot(
                new SlotId(row.getObject("id", UUID.class)),
                row.getTimestamp("starts_at").toInstant(),
                row.getBoolean("mine"),
                who == null ? List.of() : List.of((String[]) who.getArray()));
    }

    private static Meeting chosen(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new OfferId(row.getObject("offer", UUID.class)),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                row.getString("room"),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant());
    }
}

package org.allmende.effort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.Stale;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores bookings. A single one is read by who made it and by who plans there: nobody else asks.
 */
@Repository
class Bookings {

    private final JdbcClient jdbc;

    Bookings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest of an item: those of everybody for who plans there, otherwise the viewer’s own.
     */
    List<Booking> of(Viewer viewer, Subject subject, int most) {
        return jdbc.sql(
                        """
                        select k.* from booking k
                        where k.authority = :authority and k.item = :item and (:all or k.person = :person)
                        order by k.day desc, k.id desc limit :most
                        """)
                .param("authority", viewer.authority().value())
                .param("item", subject.itemId() == null ? null : subject.itemId().value())
                .param("all", subject.project().mine().mayPlan())
                .param("person", viewer.person().value())
                .param("most", most)
                .query(Bookings::read)
                .list();
    }

    Optional<Booking> find(Viewer viewer, ProjectId project, ItemId item, BookingId id) {
        return jdbc.sql(
                        "select * from booking where id = :id and item = :item and project ="
                                + " :project and authority = :authority")
                .param("id", id.value())
                .param("item", item.value())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(Bookings::read)
                .optional();
    }

    /** The viewer’s own from day to day, oldest first. */
    List<Booking> between(Viewer viewer, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select * from booking
                        where person = :person and authority = :authority and day between :from and :to
                        order by day, id
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("from", from)
                .param("to", to)
                .query(Bookings::read)
                .list();
    }

    /** Two windows at a time would each not see what the other books. */
    void oneAtATime(Viewer viewer) {
        jdbc.sql("select pg_advisory_xact_lock(41, hashtext(:person))")
                .param("person", viewer.person().toString())
                .query(row -> {});
    }

    /** What the viewer booked on a day altogether, but for one. */
    int bookedOn(Viewer viewer, LocalDate day, @Nullable BookingId except) {
        oneAtATime(viewer);
        return jdbc.sql(
                        """
                        select coalesce(sum(minutes), 0)::int from booking
                        where person = :person and authority = :authority and day = :day and id is distinct from :except::uuid
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("day", day)
                .param("except", except == null ? null : except.value())
                .query(Integer.class)
                .single();
    }

    void add(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            LocalDate day,
            int minutes,
            String comment) {
        jdbc.sql(
                        """
                        insert into booking (authority, project, item, person, day, minutes, comment)
                        values (:authority, :project, :item, :person, :day, :minutes, :comment)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("item", item.value())
                .param("person", viewer.person().value())
                .param("day", day)
                .param("minutes", minutes)
                .param("comment", comment)
                .update();
    }

    /**
     * @throws Stale when it was changed since that version
     */
    void change(Viewer viewer, Booking booking, LocalDate day, int minutes, String comment) {
        int changed =
                jdbc.sql(
                                """
                                update booking set day = :day, minutes = :minutes, comment = :comment, version = version + 1
                                where id = :id and authority = :authority and person = :person and version = :version
                                """)
                        .param("day", day)
                        .param("minutes", minutes)
                        .param("comment", comment)
                        .param("id", booking.id().value())
                        .param("authority", viewer.authority().value())
                        .param("person", viewer.person().value())
                        .param("version", booking.version())
                        .update();
        if (changed == 0) {
            throw new Stale();
        }
    }

    void delete(Viewer viewer, BookingId id) {
        jdbc.sql(
                        "delete from booking where id = :id and authority = :authority and person ="
                                + " :person")
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .update();
    }

    private static Booking read(ResultSet row, int number) throws SQLException {
        return new Booking(
                new ProjectId(row.getObject("project", UUID.class)),
                new ItemId(row.getObject("item", UUID.class)),
                new BookingId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                row.getString("comment"),
                row.getInt("version"));
    }
}

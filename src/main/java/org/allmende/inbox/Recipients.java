package org.allmende.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those of many who may still see a thing, with how they want to be told. */
@Repository
class Recipients {

    private static final String SELECT =
            """
            select t.place, coalesce(s.pace, d.pace) as pace,
                h.quiet_from, h.quiet_until, h.quiet_days_off, h.daily_at
            from unnest(:people, :items, :kinds) with ordinality t (person, item, kind, place)
            join membership m on m.person = t.person and m.authority = :authority and m.ended_at is null
            left join notice_setting s on s.person = t.person and s.authority = m.authority and s.kind = t.kind
            left join notice_preset d on d.authority = m.authority and d.kind = t.kind
            left join lateral (
                select * from notice_hours h where h.authority = m.authority and (h.person = t.person or h.person is null)
                order by h.person nulls last limit 1) h on true
            where :project::uuid is null or %s
            order by t.place
            """
                    .formatted(Sight.sql("t.person", ":project::uuid", "t.item"));

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who is told, and how. */
    record Recipient(Told told, MailPace pace, Hours hours) {}

    List<Recipient> of(Viewer viewer, @Nullable ProjectId project, List<Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT)
                .param("authority", viewer.authority().value())
                .param(
                        "people",
                        told.stream().map(Told::person).map(PersonId::value).toArray(UUID[]::new))
                .param(
                        "items",
                        told.stream()
                                .map(one -> one.item() == null ? null : one.item().value())
                                .toArray(UUID[]::new))
                .param("kinds", told.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("project", project == null ? null : project.value())
                .query((row, number) -> recipient(row, told))
                .list();
    }

    private static Recipient recipient(ResultSet row, List<Told> told) throws SQLException {
        Told one = told.get(row.getInt("place") - 1);
        String pace = row.getString("pace");
        return new Recipient(
                one, pace == null ? one.kind().usual() : MailPace.valueOf(pace), hours(row));
    }

    static Hours hours(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        return from == null
                ? Hours.USUAL
                : new Hours(
                        from,
                        row.getObject("quiet_until", LocalTime.class),
                        row.getBoolean("quiet_days_off"),
                        row.getObject("daily_at", LocalTime.class));
    }
}

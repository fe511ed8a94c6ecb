package org.allmende.care;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The laws that are said to have changed. */
@Repository
class LegalChanges {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    LegalChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that stand, the last marked first. */
    List<LegalChange> all(Viewer viewer) {
        return jdbc.sql(
                        """
                        select c.id, c.law, c.changed_on, c.remark, c.source, coalesce(a.name, '') authority, c.marked_at,
                            (c.authority = :authority and :plans or :operator) may_take_back
                        from legal_change c left join authority a on a.id = c.authority
                        where c.withdrawn_at is null order by c.marked_at desc limit :most
                        """)
                .param("authority", viewer.authority().value())
                .param("plans", viewer.group().mayStartProjects())
                .param("operator", viewer.operator())
                .param("most", MOST)
                .query((row, number) ->
                        new LegalChange(
                                row.getObject("id", UUID.class),
                                row.getString("law"),
                                row.getObject("changed_on", LocalDate.class),
                                row.getString("remark"),
                                row.getString("source"),
                                row.getString("authority"),
                                row.getTimestamp("marked_at").toInstant(),
                                row.getBoolean("may_take_back")))
                .list();
    }

    /** When these versions were last checked again; who was not is missing. */
    Map<UUID, Instant> lastChecks(Viewer viewer, Collection<UUID> versions) {
        return jdbc
                .sql(
                        "select version, max(checked_at) at from template_check where version = any(:versions) group by version")
                .param("versions", versions.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(
                                row.getObject("version", UUID.class),
                                row.getTimestamp("at").toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Viewer viewer, LegalChangeForm.Read change, boolean asOperator, Instant now) {
        jdbc.sql(
                        """
                        insert into legal_change (authority, person, law, changed_on, remark, source, marked_at)
                        values (:authority, :person, :law, :changedOn, :remark, :source, :now)
                        """)
                .param("authority", asOperator ? null : viewer.authority().value(), Types.OTHER)
                .param("person", viewer.person().value())
                .param("law", change.law())
                .param("changedOn", change.changedOn())
                .param("remark", change.remark())
                .param("source", change.source())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean withdraw(Viewer viewer, UUID change, boolean withdrawn, Instant now) {
        return jdbc.sql(
                                """
                                update legal_change set withdrawn_at = case when :withdrawn then :now::timestamptz end
                                where id = :change and (withdrawn_at is null) = :withdrawn and (authority = :authority or :operator)
                                """)
                        .param("withdrawn", withdrawn)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("change", change)
                        .param("authority", viewer.authority().value())
                        .param("operator", viewer.operator())
                        .update()
                > 0;
    }
}

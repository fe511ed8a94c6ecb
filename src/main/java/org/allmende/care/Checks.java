package org.allmende.care;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.allmende.library.Template;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That versions were checked again. Whose template it is, the fence asks too. */
@Repository
class Checks {

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last one of any version. */
    Optional<TemplateCheck> last(Viewer viewer, Template template) {
        return jdbc.sql(
                        """
                        select v.number, c.checked_on, coalesce(a.name, '') authority, coalesce(p.given_name || ' ' || p.family_name, '') person
                        from template_check c join template_version v on v.id = c.version
                        left join authority a on a.id = c.authority
                        left join person p on p.id = c.person and c.authority = :authority
                        where c.template = :template order by c.checked_at desc limit 1
                        """)
                .param("template", template.id().value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new TemplateCheck(
                                row.getString("number"),
                                row.getObject("checked_on", LocalDate.class),
                                row.getString("authority"),
                                row.getString("person")))
                .optional();
    }

    UUID add(Viewer viewer, Template template, LocalDate today, Instant now) {
        var owner = template.standing().owner();
        return jdbc.sql(
                        """
                        insert into template_check (template, version, authority, person, checked_on, checked_at)
                        values (:template, :version, :authority, :person, :today, :now) returning id
                        """)
                .param("template", template.id().value())
                .param("version", template.version().id())
                .param("authority", owner == null ? null : owner.value(), Types.OTHER)
                .param("person", viewer.person().value())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    boolean remove(Viewer viewer, Template template, UUID check) {
        return jdbc.sql(
                                "delete from template_check where id = :check and template = :template and person = :person")
                        .param("check", check)
                        .param("template", template.id().value())
                        .param("person", viewer.person().value())
                        .update()
                > 0;
    }
}

package org.allmende.commons;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommonsSubscriptions {

    private final JdbcClient jdbc;
    private final Clock clock;

    CommonsSubscriptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The viewer's own; a template that is out of sight is left out. */
    List<Subscription> of(Viewer viewer) {
        return jdbc.sql(
                        """
                        select s.topic, s.template, coalesce(s.topic, t.title) title from commons_subscription s left join template t on t.id = s.template
                        where s.person = :person and s.authority = :authority and (s.topic is not null or t.id is not null) order by 3
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Subscription(
                                row.getString("topic"),
                                row.getObject("template", UUID.class),
                                row.getString("title"),
                                true))
                .list();
    }

    /** The template an entry hangs on. */
    Optional<Subscription> template(Viewer viewer, UUID entry) {
        return jdbc.sql(
                        """
                        select t.id, t.title, exists (select from commons_subscription s
                            where s.template = t.id and s.person = :person and s.authority = :authority) active
                        from commons_entry e join template t on t.id = any (e.ties) where e.id = :entry order by t.title limit 1
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("entry", entry)
                .query((row, number) ->
                        new Subscription(
                                null,
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                row.getBoolean("active")))
                .optional();
    }

    int count(Viewer viewer) {
        return jdbc.sql(
                        "select count(*) from commons_subscription where person = :person and authority = :authority")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query(Integer.class)
                .single();
    }

    /** A second time it changes nothing. */
    void begin(Viewer viewer, SubscriptionForm form) {
        write(
                viewer,
                form,
                """
                insert into commons_subscription (authority, person, topic, template, since)
                values (:authority, :person, :topic, :template, :now) on conflict do nothing
                """);
    }

    void end(Viewer viewer, SubscriptionForm form) {
        write(
                viewer,
                form,
                """
                delete from commons_subscription where authority = :authority and person = :person
                    and topic is not distinct from :topic and template is not distinct from :template::uuid and :now::timestamptz is not null
                """);
    }

    private void write(Viewer viewer, SubscriptionForm form, String sql) {
        jdbc.sql(sql)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("topic", form.topicOrNull())
                .param("template", form.templateOrNull())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

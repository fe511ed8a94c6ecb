package org.allmende.evidence;

import java.util.Map;
import java.util.UUID;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.tenancy.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authorities whose finished projects have been taken already, as many as a test needs. */
@Component
class Givers {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final Cast cast;

    Givers(Cast cast) {
        this.cast = cast;
    }

    /** A template of its own: nobody else's figures are in its way. */
    UUID template() {
        return owner.sql("insert into template (slug, subject) values (:slug, 'Test') returning id")
                .param("slug", "t-" + UUID.randomUUID())
                .query(UUID.class)
                .single();
    }

    UUID template(String slug) {
        return owner.sql("select id from template where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .single();
    }

    /** A new authority with one project in which the items took so many days; 0: left out. */
    AuthorityId gives(UUID template, Map<String, Integer> days) {
        AuthorityId authority = cast.authority("Gemeinde Beitragen");
        gives(authority, template, days);
        return authority;
    }

    void gives(AuthorityId authority, UUID template, Map<String, Integer> days) {
        UUID person =
                owner.sql("select id from person limit 1")
                        .query(UUID.class)
                        .optional()
                        .orElseGet(() -> cast.town().planner().person().value());
        UUID project =
                owner.sql(
                                """
                                insert into project (authority, title, state, responsible, land, anchor, anchor_on, created_by)
                                values (:authority, 'x', 'DONE', :person, 'BW', 'START', '2026-01-05', :person) returning id
                                """)
                        .param("authority", authority.value())
                        .param("person", person)
                        .query(UUID.class)
                        .single();
        owner.sql(
                        "insert into evidence_project values (:authority, :project, :template, 100, :taken, 1)")
                .param("authority", authority.value())
                .param("project", project)
                .param("template", template)
                .param("taken", Math.max(1, days.values().stream().mapToInt(each -> each).sum()))
                .update();
        days.forEach((key, taken) ->
                owner.sql(
                                "insert into evidence_item values (:authority, :project, :key, 10, nullif(:taken, 0), :taken = 0)")
                        .param("authority", authority.value())
                        .param("project", project)
                        .param("key", key)
                        .param("taken", taken)
                        .update());
    }

    void withdraws(AuthorityId authority) {
        owner.sql("delete from evidence_project where authority = :authority")
                .param("authority", authority.value())
                .update();
    }

    void renew() {
        owner.sql("select renew_evidence('2026-11-23')").query().listOfRows();
    }

    /** “5: 10–20–30”: of how many authorities, and the quartiles; empty when nothing is shown. */
    String shown(UUID template, String key, Measure measure) {
        return owner.sql(
                        """
                        select authorities || ': ' || low || '–' || middle || '–' || high from evidence_figure
                        where template = :template and key = :key and measure = :measure
                        """)
                .param("template", template)
                .param("key", key)
                .param("measure", measure.name())
                .query(String.class)
                .optional()
                .orElse("");
    }
}

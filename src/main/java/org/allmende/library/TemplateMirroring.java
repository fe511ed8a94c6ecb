package org.allmende.library;

import java.util.List;
import java.util.UUID;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts versions that another server published beside our own, under names of their own. */
@Component
public class TemplateMirroring {

    /** A version that now stands here. */
    public record Mirrored(TemplateId template, UUID version) {}

    private final JdbcClient jdbc;
    private final NewVersions newVersions;
    private final ApplicationEventPublisher events;

    TemplateMirroring(JdbcClient jdbc, NewVersions newVersions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.newVersions = newVersions;
        this.events = events;
    }

    /**
     * Adds a version that is not here yet.
     *
     * @param server where it comes from; the template is called {@code slug@server}
     * @throws Refused {@code library.publishing.older} when that number or a higher one is here
     */
    @Transactional
    public Mirrored mirror(String server, PlanDocument document) {
        UUID template = template(server, document);
        List<String> numbers =
                jdbc.sql("select number from template_version where template = :template")
                        .param("template", template)
                        .query((row, number) -> row.getString(1))
                        .list();
        refuseOlder(document, numbers);
        String json = PlanFormat.writeJson(document);
        int ordinal = numbers.size() + 1;
        UUID version =
                newVersions.insert(
                        template, ordinal, document, json, TemplatePublishing.checksum(json));
        var id = new TemplateId(template);
        events.publishEvent(new TemplatePublished(id, version, ordinal));
        return new Mirrored(id, version);
    }

    /** Two nodes that bring the same one: the second waits here for the first. */
    private UUID template(String server, PlanDocument document) {
        return jdbc.sql(
                        """
                        insert into template (slug, server, subject) values (:slug, :server, '')
                        on conflict (slug) do update set server = excluded.server returning id
                        """)
                .param("slug", document.id() + "@" + server)
                .param("server", server)
                .query(UUID.class)
                .single();
    }

    private static void refuseOlder(PlanDocument document, List<String> known) {
        var number = new VersionNumber(document.version());
        for (String one : known) {
            if (new VersionNumber(one).compareTo(number) >= 0) {
                throw new Refused(
                        "library.publishing.older", document.title(), document.version(), one);
            }
        }
    }
}

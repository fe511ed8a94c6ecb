package org.allmende.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a document as a version of its template. What is published never changes. */
@Component
public class TemplatePublishing {

    private final JdbcClient jdbc;
    private final NewVersions newVersions;
    private final TemplateAudiences audiences;
    private final ApplicationEventPublisher events;

    TemplatePublishing(
            JdbcClient jdbc,
            NewVersions newVersions,
            TemplateAudiences audiences,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.newVersions = newVersions;
        this.audiences = audiences;
        this.events = events;
    }

    private record Stored(String number, byte[] checksum, int ordinal) {}

    /**
     * Stores starter content, unless it is known already.
     *
     * @return whether it was new
     * @throws Refused {@code library.publishing.changed} when that number is known with another
     *     content, {@code library.publishing.older} when a higher number is known
     */
    @Transactional
    public boolean publish(PlanDocument document) {
        return stored(null, document) != null;
    }

    /**
     * Publishes a version of a template of the viewer's authority; who sees the template changes
     * with it.
     *
     * @throws Refused as above, and {@code library.publishing.taken} when a template of others has
     *     that name
     */
    @Transactional
    public TemplateId publish(Viewer viewer, PlanDocument document, Readership readership) {
        UUID template = stored(viewer, document);
        if (template == null) {
            String number = document.version();
            throw new Refused("library.publishing.older", document.title(), number, number);
        }
        audiences.set(viewer, new TemplateId(template), readership);
        return new TemplateId(template);
    }

    private @Nullable UUID stored(@Nullable Viewer owner, PlanDocument document) {
        waitForOthers();
        String json = PlanFormat.writeJson(document);
        byte[] checksum = checksum(json);
        List<Stored> known = known(owner, document.id());
        for (Stored stored : known) {
            if (stored.number().equals(document.version())) {
                refuseChanged(document, stored, checksum);
                return null;
            }
        }
        refuseOlder(document, known);
        UUID template =
                known.isEmpty()
                        ? newVersions.template(owner, document)
                        : newVersions.template(document.id());
        int ordinal = known.stream().mapToInt(Stored::ordinal).max().orElse(0) + 1;
        UUID version = newVersions.insert(template, ordinal, document, json, checksum);
        events.publishEvent(new TemplatePublished(new TemplateId(template), version, ordinal));
        return template;
    }

    /**
     * Two nodes that start at once publish one after the other; the second finds everything known.
     */
    private void waitForOthers() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('allmende.library', 0))")
                .query(Integer.class)
                .single();
    }

    private List<Stored> known(@Nullable Viewer owner, String slug) {
        return jdbc.sql(
                        """
                        select v.number, v.checksum, v.ordinal
                        from template t join template_version v on v.template = t.id where t.slug = :slug and t.authority is not distinct from :owner
                        """)
                .param("owner", owner == null ? null : owner.authority().value(), Types.OTHER)
                .param("slug", slug)
                .query(new SimplePropertyRowMapper<>(Stored.class))
                .list();
    }

    private static void refuseChanged(PlanDocument document, Stored stored, byte[] checksum) {
        if (!Arrays.equals(stored.checksum(), checksum)) {
            throw new Refused("library.publishing.changed", document.title(), document.version());
        }
    }

    private static void refuseOlder(PlanDocument document, List<Stored> known) {
        var number = new VersionNumber(document.version());
        for (Stored stored : known) {
            if (new VersionNumber(stored.number()).compareTo(number) >= 0) {
                throw new Refused(
                        "library.publishing.older",
                        document.title(),
                        document.version(),
                        stored.number());
            }
        }
    }

    static byte[] checksum(String json) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(json.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

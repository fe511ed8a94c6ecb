package org.allmende.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.library.TemplateMirroring;
import org.allmende.plan.PlanDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came from other servers: taken over as a whole, or refused with a reason. */
@Repository
@Transactional
class Mirror {

    private final JdbcClient jdbc;
    private final TemplateMirroring library;

    Mirror(JdbcClient jdbc, TemplateMirroring library) {
        this.jdbc = jdbc;
        this.library = library;
    }

    /** Checksums of what is here, by name. */
    Map<String, String> taken(Source source) {
        return checksums(
                "select slug, number, checksum from mirrored_version where source = :source",
                source);
    }

    /** Checksums of what was refused since yesterday, by name: a server may mend its mistake. */
    Map<String, String> refused(Source source) {
        return checksums(
                "select slug, number, checksum from refused_package where source = :source and refused_at > now() - interval '1 day'",
                source);
    }

    /** Puts a version into the library, all of it or nothing. */
    void take(Source source, FeedEntry entry, PlanDocument document) {
        var mirrored = library.mirror(source.server(), document);
        jdbc.sql(
                        """
                        insert into mirrored_version (source, slug, number, version, template, checksum, authority_name, page, contact)
                        values (:source, :slug, :number, :version, :template, :checksum, :authority, :page, :contact)
                        """)
                .param("source", source.id())
                .param("slug", entry.slug())
                .param("number", entry.version())
                .param("version", mirrored.version())
                .param("template", mirrored.template().value())
                .param("checksum", entry.checksum())
                .param("authority", entry.authority())
                .param("page", entry.page())
                .param("contact", entry.contact())
                .update();
        jdbc.sql(
                        "delete from refused_package where source = :source and slug = :slug and number = :number")
                .param("source", source.id())
                .param("slug", entry.slug())
                .param("number", entry.version())
                .update();
    }

    /**
     * @param reason a German sentence for the operator
     */
    void refuse(Source source, FeedEntry entry, String reason) {
        jdbc.sql(
                        """
                        insert into refused_package (source, slug, number, checksum, reason)
                        values (:source, :slug, :number, :checksum, :reason)
                        on conflict (source, slug, number) do update
                        set checksum = excluded.checksum, reason = excluded.reason, refused_at = now()
                        """)
                .param("source", source.id())
                .param("slug", entry.slug())
                .param("number", entry.version())
                .param("checksum", entry.checksum())
                .param("reason", reason)
                .update();
    }

    /** Notes whom to ask today, what is missing now, and what came back. */
    void compare(Source source, List<FeedEntry> entries) {
        jdbc.sql(
                        """
                        update mirrored_version m set withdrawn_at = now()
                        where m.source = :source and m.withdrawn_at is null and m.slug || ' ' || m.number <> all (:names)
                        """)
                .param("source", source.id())
                .param("names", entries.stream().map(FeedEntry::name).toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                        update mirrored_version m set withdrawn_at = null, contact = e.contact, page = e.page
                        from unnest(:names, :contacts, :pages) e (name, contact, page)
                        where m.source = :source and m.slug || ' ' || m.number = e.name
                          and (m.withdrawn_at is not null or m.contact <> e.contact or m.page <> e.page)
                        """)
                .param("source", source.id())
                .param("names", entries.stream().map(FeedEntry::name).toArray(String[]::new))
                .param("contacts", entries.stream().map(FeedEntry::contact).toArray(String[]::new))
                .param("pages", entries.stream().map(FeedEntry::page).toArray(String[]::new))
                .update();
    }

    private Map<String, String> checksums(String sql, Source source) {
        var found = new HashMap<String, String>();
        jdbc.sql(sql)
                .param("source", source.id())
                .query(row -> {
                    found.put(row.getString(1) + " " + row.getString(2), row.getString(3));
                });
        return found;
    }
}

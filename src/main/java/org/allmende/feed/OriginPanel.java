package org.allmende.feed;

import gg.jte.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import jtegenerated.Templates;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says above a mirrored template where it comes from and whom to ask there. */
@Component
class OriginPanel implements TemplatePanel {

    private final Templates pages;
    private final JdbcClient jdbc;

    OriginPanel(Templates pages, JdbcClient jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
    }

    @Override
    public Side side() {
        return Side.TOP;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
        return template.server().isEmpty()
                ? null
                : jdbc.sql(
                                """
                                select s.server, s.title, m.authority_name, m.page, m.contact, m.withdrawn_at, s.ended_at
                                from mirrored_version m join feed_source s on s.id = m.source where m.version = :version
                                """)
                        .param("version", template.version().id())
                        .query(OriginPanel::read)
                        .optional()
                        .<Content>map(origin -> pages.feedOrigin(frame, origin))
                        .orElse(null);
    }

    private static Origin read(ResultSet row, int number) throws SQLException {
        return new Origin(
                row.getString("server"),
                row.getString("title"),
                row.getString("authority_name"),
                row.getString("page"),
                row.getString("contact"),
                instant(row.getTimestamp("withdrawn_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}

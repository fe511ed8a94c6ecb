package org.allmende.library;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;

/** How the rows of templates and their versions are read. */
final class TemplateRows {

    /** Columns of a version; its document stays where it is. */
    static final String VERSION =
            """
            v.id version, v.number, v.title, v.summary, v.note, v.licence, v.origin, v.tasks, v.milestones,
            v.periods, v.workdays, v.published_at,
            greatest(v.checked_on, (select max(c.checked_on) from template_check c where c.version = v.id)) checked_on
            """;

    private static final String FROM =
            " from template t join template_version v on v.id = t.newest left join authority o on o.id = t.authority ";

    private static final String COLUMNS =
            """
            t.id, t.slug, t.subject, t.routine, t.authority owner, coalesce(o.name, '') owner_name, t.audience, t.hidden_reason, t.deprecated_reason,
            (select array[s.slug, w.title] from template s join template_version w on w.id = s.newest where s.id = t.successor) successor,
            v.ordinal, template_adopters(t.id) adopters,
            """
                    + VERSION;

    /** Each template with its newest version; the fence leaves out what is not the viewer's. */
    static final String SELECT = "select " + COLUMNS + FROM;

    private TemplateRows() {}

    static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                new TemplateId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("subject"),
                row.getBoolean("routine") ? TemplateKind.ROUTINE : TemplateKind.TEMPLATE,
                standing(row),
                version(row, number),
                // Versions are counted from 1 and never deleted.
                row.getInt("ordinal"),
                row.getLong("adopters"));
    }

    private static TemplateStanding standing(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner", UUID.class);
        Array successor = row.getArray("successor");
        return new TemplateStanding(
                owner == null ? null : new AuthorityId(owner),
                row.getString("owner_name"),
                TemplateAudience.valueOf(row.getString("audience")),
                row.getString("hidden_reason"),
                row.getString("deprecated_reason"),
                successor == null ? null : successor((String[]) successor.getArray()));
    }

    private static TemplateStanding.Successor successor(String[] named) {
        return new TemplateStanding.Successor(named[0], named[1]);
    }

    static TemplateVersion version(ResultSet row, int number) throws SQLException {
        return new TemplateVersion(
                row.getObject("version", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("note"),
                row.getString("licence"),
                row.getString("origin"),
                row.getObject("checked_on", LocalDate.class),
                row.getInt("tasks"),
                row.getInt("milestones"),
                row.getInt("periods"),
                row.getInt("workdays"),
                row.getTimestamp("published_at").toInstant());
    }
}

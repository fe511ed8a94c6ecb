package org.allmende.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** How the rows of templates and their versions are read. */
final class TemplateRows {

    /** Columns of a version; its document stays where it is. */
    static final String VERSION =
            """
            v.id version, v.number, v.title, v.summary, v.note, v.licence, v.origin, v.checked_on, v.tasks, v.milestones,
            v.periods, v.workdays, v.published_at
            """;

    /** Each template with its newest version. */
    static final String SELECT =
            "select t.id, t.slug, t.subject, v.ordinal, template_adopters(t.id) adopters, "
                    + VERSION
                    + " from template t join template_version v on v.id = t.newest ";

    private TemplateRows() {}

    static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                new TemplateId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("subject"),
                version(row, number),
                // Versions are counted from 1 and never deleted.
                row.getInt("ordinal"),
                row.getLong("adopters"));
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

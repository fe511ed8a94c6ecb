package org.allmende.fields;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fields of one's authority. */
@Repository
class Fields {

    private final JdbcClient jdbc;

    Fields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order, archived ones last. */
    List<Field> of(Viewer viewer) {
        return jdbc.sql(
                        """
                        select f.*, (select count(*) from own_value v where v.field = f.id)::int as used
                        from own_field f where f.authority = :authority
                        order by f.archived_at is not null, f.position, f.id
                        """)
                .param("authority", viewer.authority().value())
                .query(Fields::read)
                .list();
    }

    Optional<Field> visibleTo(Viewer viewer, FieldId id) {
        return of(viewer).stream().filter(field -> field.id().equals(id)).findFirst();
    }

    void insert(Viewer viewer, FieldForm.Read field) {
        try {
            jdbc.sql(
                            """
                            insert into own_field (authority, name, kind, choices, hint, packages, tasks, milestones, position)
                            select :authority, :name, :kind, :choices, :hint, :packages, :tasks, :milestones, coalesce(max(position), 0) + 1
                            from own_field where authority = :authority
                            """)
                    .param("authority", viewer.authority().value())
                    .param("name", field.name())
                    .param("kind", field.kind().name())
                    .param("choices", field.choices().toArray(new String[0]))
                    .param("hint", field.hint())
                    .param("packages", field.packages())
                    .param("tasks", field.tasks())
                    .param("milestones", field.milestones())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused(Problem.at("name", "fields.name.taken"));
        }
    }

    void change(Viewer viewer, FieldId id, FieldForm.Read field) {
        try {
            int changed =
                    jdbc.sql(
                                    """
                                    update own_field set name = :name, choices = :choices, hint = :hint,
                                        packages = :packages, tasks = :tasks, milestones = :milestones, version = version + 1
                                    where id = :id and authority = :authority and version = :version
                                    """)
                            .param("authority", viewer.authority().value())
                            .param("id", id.value())
                            .param("version", field.version())
                            .param("name", field.name())
                            .param("choices", field.choices().toArray(new String[0]))
                            .param("hint", field.hint())
                            .param("packages", field.packages())
                            .param("tasks", field.tasks())
                            .param("milestones", field.milestones())
                            .update();
            if (changed == 0) {
                throw new Stale();
            }
        } catch (DuplicateKeyException taken) {
            throw new Refused(Problem.at("name", "fields.name.taken"));
        }
    }

    /** Fields in this order from now on. */
    void arrange(Viewer viewer, List<FieldId> order) {
        jdbc.sql(
                        """
                        update own_field f set position = o.position
                        from unnest(:ids::uuid[]) with ordinality o(id, position) where f.id = o.id and f.authority = :authority
                        """)
                .param("authority", viewer.authority().value())
                .param("ids", order.stream().map(FieldId::value).toArray(UUID[]::new))
                .update();
    }

    void archive(Viewer viewer, FieldId id, boolean archived) {
        try {
            jdbc.sql(
                            """
                            update own_field set archived_at = case when :archived then now() end, version = version + 1
                            where id = :id and authority = :authority
                            """)
                    .param("authority", viewer.authority().value())
                    .param("id", id.value())
                    .param("archived", archived)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("fields.name.taken");
        }
    }

    /**
     * @return whether it went: a field with values stays
     */
    boolean delete(Viewer viewer, FieldId id) {
        return jdbc.sql(
                                """
                                delete from own_field f where f.id = :id and f.authority = :authority
                                  and not exists (select from own_value v where v.field = f.id)
                                """)
                        .param("authority", viewer.authority().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Field read(ResultSet row, int number) throws SQLException {
        return new Field(
                new FieldId(row.getObject("id", UUID.class)),
                row.getString("name"),
                FieldKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getString("hint"),
                row.getBoolean("packages"),
                row.getBoolean("tasks"),
                row.getBoolean("milestones"),
                row.getObject("archived_at") != null,
                row.getInt("used"),
                row.getInt("version"));
    }
}

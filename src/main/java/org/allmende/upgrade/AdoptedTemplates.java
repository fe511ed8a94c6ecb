package org.allmende.upgrade;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.plan.ItemKey;
import org.allmende.plan.PlanEmbedding;
import org.allmende.plan.RoleKey;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What projects and their templates agree on. */
@Repository
class AdoptedTemplates {

    private final JdbcClient jdbc;

    AdoptedTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All that live in a project, what it was started from first. Whoever asks has asked for the
     * project before; what was inserted is gone while its package is.
     */
    List<Adopted> of(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select a.project, t.slug, n.title, v.id, v.number, n.id, n.number, a.base::text, a.factor, a.postponed,
                            a.id, a.key_prefix, r.key, coalesce(r.title, ''), a.left_out,
                            array(select e.key from jsonb_each_text(a.roles) e order by e.key),
                            array(select e.value from jsonb_each_text(a.roles) e order by e.key)
                        from template_adoption a
                        left join item r on r.id = a.root_package and r.deleted_at is null
                        join template t on t.id = a.template
                        join template_version v on v.id = a.version
                        join template_version n on n.id = t.newest
                        where a.project = :project and a.authority = :authority and (a.root_package is null or r.id is not null)
                        order by a.root_package is not null, a.id
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(AdoptedTemplates::read)
                .list();
    }

    private static Adopted read(ResultSet row, int number) throws SQLException {
        String root = row.getString(13);
        return new Adopted(
                new ProjectId(row.getObject(1, UUID.class)),
                row.getObject(11, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getBigDecimal(9),
                row.getInt(10),
                new PlanEmbedding(
                        row.getString(12), root == null ? null : ItemKey.of(root), roles(row)),
                row.getString(14),
                keys(row.getArray(15)));
    }

    private static Map<RoleKey, RoleKey> roles(ResultSet row) throws SQLException {
        var own = (String[]) row.getArray(16).getArray();
        var takers = (String[]) row.getArray(17).getArray();
        Map<RoleKey, RoleKey> roles = new HashMap<>();
        for (int i = 0; i < own.length; i++) {
            roles.put(RoleKey.of(own[i]), RoleKey.of(takers[i]));
        }
        return roles;
    }

    private static @Nullable List<ItemKey> keys(@Nullable Array keys) throws SQLException {
        return keys == null
                ? null
                : Stream.of((String[]) keys.getArray()).map(ItemKey::of).toList();
    }

    /** Keeps what was agreed before, and agrees on the newest version. */
    void agree(Viewer viewer, Adopted adopted, String base, int postponed, UUID change) {
        jdbc.sql(
                        """
                        insert into template_upgrade (authority, project, adoption, change, version_before, base_before, postponed_before,
                            version_after, base_after, postponed_after)
                        select a.authority, a.project, a.id, :change, a.version, a.base, a.postponed, :newest, :base::jsonb, :postponed
                        from template_adoption a where a.id = :adoption and a.project = :project and a.authority = :authority
                        """)
                .param("change", change)
                .param("newest", adopted.newest())
                .param("base", base)
                .param("adoption", adopted.id())
                .param("postponed", postponed)
                .param("project", adopted.project().value())
                .param("authority", viewer.authority().value())
                .update();
        restore(viewer, adopted.project(), change, "after");
    }

    /** Taking back is itself taken back by agreeing again. */
    void takeBack(Viewer viewer, ProjectId project, UUID change, UUID undo) {
        Optional<Boolean> again =
                jdbc.sql(
                                """
                                update template_upgrade set change = :undo, taken_back = not taken_back
                                where change = :change and project = :project and authority = :authority
                                returning not taken_back
                                """)
                        .param("undo", undo)
                        .param("change", change)
                        .param("project", project.value())
                        .param("authority", viewer.authority().value())
                        .query(Boolean.class)
                        .optional();
        again.ifPresent(agreed -> restore(viewer, project, undo, agreed ? "after" : "before"));
    }

    private void restore(Viewer viewer, ProjectId project, UUID change, String side) {
        jdbc.sql(
                        """
                        update template_adoption a set version = u.version_%1$s, base = u.base_%1$s, postponed = u.postponed_%1$s
                        from template_upgrade u
                        where u.change = :change and u.project = :project and u.authority = :authority
                          and a.id = u.adoption and a.project = u.project and a.authority = u.authority
                        """
                                .formatted(side))
                .param("change", change)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .update();
    }
}

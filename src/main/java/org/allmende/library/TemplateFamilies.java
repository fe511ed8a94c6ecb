package org.allmende.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Templates, their variants and the variants of these, as far as they are in sight. */
@Component
@Transactional(readOnly = true)
public class TemplateFamilies {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    TemplateFamilies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, @Nullable UUID from, FamilyMember member) {}

    /**
     * From the oldest ancestor on. The fence leaves out who is not to be seen, and with them
     * whoever is related only through them.
     *
     * @param template as it was found for the viewer
     */
    public FamilyMember of(@Nullable Viewer viewer, Template template) {
        Templates.refuseGuests(viewer);
        List<Row> rows =
                jdbc.sql(
                                """
                                with recursive ancestor as (
                                    select t.id, t.forked_from, 0 as height from template t where t.id = :template
                                    union all
                                    select t.id, t.forked_from, a.height + 1 from template t join ancestor a on t.id = a.forked_from),
                                family as (
                                    (select a.id, null::uuid as forked_from, 0 as depth from ancestor a order by a.height desc limit 1)
                                    union all
                                    select t.id, t.forked_from, f.depth + 1 from template t join family f on t.forked_from = f.id)
                                select f.id, f.forked_from, t.slug, v.title, v.number, coalesce(o.name, '') as owner
                                from family f join template t on t.id = f.id join template_version v on v.id = t.newest
                                left join authority o on o.id = t.authority
                                order by f.depth, v.title collate "de-x-icu", f.id limit :most
                                """)
                        .param("template", template.id().value())
                        .param("most", MOST)
                        .query((row, number) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getObject("forked_from", UUID.class),
                                        new FamilyMember(
                                                row.getString("slug"),
                                                row.getString("title"),
                                                row.getString("number"),
                                                row.getString("owner"),
                                                row.getString("slug").equals(template.slug()),
                                                new ArrayList<>())))
                        .list();
        return tree(rows);
    }

    /** The oldest comes first, and everybody after those they come from. */
    private static FamilyMember tree(List<Row> rows) {
        Map<UUID, FamilyMember> members = new HashMap<>();
        for (Row row : rows) {
            members.put(row.id(), row.member());
            if (row.from() != null) {
                Objects.requireNonNull(members.get(row.from())).variants().add(row.member());
            }
        }
        return rows.getFirst().member();
    }
}

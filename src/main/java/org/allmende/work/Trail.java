package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the history, newest change first, with the names of all that it mentions. */
@Repository
class Trail {

    /** A package of five hundred tasks that was deleted tells its first rows only. */
    private static final int MOST_ROWS = 30;

    /**
     * A page of changes by the time they happened; the rows of one change may lie some moments
     * apart.
     */
    private static final String CHANGES =
            """
            with changes as (
                select h.change, max(h.at) as happened from history h
                where h.project = :project and h.authority = :authority %s
                group by h.change %s
                order by happened desc, h.change desc limit :limit
            )
            """;

    /**
     * Identifiers are read out of texts in {@code rows}: behind the fence PostgreSQL joins by no
     * index on what may fail, as a cast may.
     */
    private static final String ROWS =
            """
            , rows as (
                select h.*, c.happened, i.title, i.kind, i.deleted_at is not null as gone, i.place,
                    case when h.field = 'PARENT' then h.old_value::uuid end as from_parent,
                    case when h.field = 'PARENT' then h.new_value::uuid end as to_parent,
                    count(*) over (partition by h.change) as change_rows,
                    row_number() over (partition by h.change order by i.place nulls first, h.id) as in_change
                from changes c
                join history h on h.change = c.change and h.project = :project and h.authority = :authority %s
                left join item i on i.id = h.item
            )
            select r.*,
                case when r.field = 'GROUPS' then (select string_agg(g.name, ', ' order by g.name) from person_group g where g.id = any(string_to_array(r.old_value, ',')::uuid[])) else f.title end as from_title,
                case when r.field = 'GROUPS' then (select string_agg(g.name, ', ' order by g.name) from person_group g where g.id = any(string_to_array(r.new_value, ',')::uuid[])) else t.title end as to_title,
                case when r.field = 'COMMENT' and exists (
                    select from comment c where c.change = r.change and c.deleted_at is not null) then '' else r.new_value end as told,
                r.item is not null and r.cause <> 'ADOPTION' and r.field = any(:fields)
                and case when r.field = 'CREATED' then not r.gone else not exists (
                    select from history l where l.item = r.item and l.field = r.field and l.id > r.id) end as undoable
            from rows r
            left join item f on f.id = r.from_parent
            left join item t on t.id = r.to_parent
            where r.in_change <= :rows
            order by r.happened desc, r.change desc, r.in_change
            """;

    /** What a step back can restore. */
    private static final String[] FIELDS =
            Stream.of(ItemField.values()).map(Enum::name).toArray(String[]::new);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** A package and all in it. */
    private static final String PART =
            """
             and h.item in (
                select d.id from item p join item d on d.project = p.project and (d.id = p.id or d.place > p.place || '.' and d.place < p.place || '/')
                where p.id = :part and p.project = :project)
            """;

    private static final String SEEN =
            " and (h.item is null or exists (select from item s where s.id = h.item))";

    private final JdbcClient jdbc;

    private final OwnFields ownFields;

    Trail(JdbcClient jdbc, OwnFields ownFields) {
        this.jdbc = jdbc;
        this.ownFields = ownFields;
    }

    /**
     * All rows of a page of changes.
     *
     * @param before only changes older than this one, or null for the newest
     * @param changes how many changes
     */
    List<TrailRow> page(
            Viewer viewer, ProjectId project, Filter filter, @Nullable UUID before, int changes) {
        // Who may do what is not for guests.
        String seen =
                (filter.item() == null ? "" : " and h.item = :item")
                        + (filter.all() ? "" : SEEN)
                        + (!viewer.group().knowsColleagues() ? " and h.field <> 'MEMBER'" : "");
        String chosen =
                (filter.person() == null ? "" : " and h.person = :person")
                        + chosen(filter.wanted())
                        + seen;
        String older =
                before == null
                        ? ""
                        : "having (max(h.at), h.change) < ((select max(o.at) from history o where o.project = :project and o.change = :before), :before)";
        var query =
                with(filter.wanted(), jdbc.sql((CHANGES + ROWS).formatted(chosen, older, seen)))
                        .param("project", project.value())
                        .param("authority", viewer.authority().value())
                        .param("limit", changes)
                        .param("rows", MOST_ROWS)
                        .param("fields", FIELDS);
        query = before == null ? query : query.param("before", before);
        query = filter.person() == null ? query : query.param("person", filter.person().value());
        query = filter.item() == null ? query : query.param("item", filter.item().value());
        return named(viewer, query.query(Trail::read).list());
    }

    private List<TrailRow> named(Viewer viewer, List<TrailRow> rows) {
        var fields =
                rows.stream()
                        .map(row -> OwnFields.traced(row.field()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (fields.isEmpty()) {
            return rows;
        }
        var names = ownFields.names(viewer, fields);
        return rows.stream()
                .map(row -> {
                    UUID field = OwnFields.traced(row.field());
                    return field == null ? row : row.about(names.get(field));
                })
                .toList();
    }

    private static String chosen(TrailFilter wanted) {
        return (wanted.kind() == null ? "" : " and h.field = any(:kind)")
                + (wanted.from() == null ? "" : " and h.at >= :from")
                + (wanted.until() == null ? "" : " and h.at < :until")
                + (wanted.part() == null ? "" : PART);
    }

    private static JdbcClient.StatementSpec with(
            TrailFilter wanted, JdbcClient.StatementSpec statement) {
        var query = statement;
        query = wanted.part() == null ? query : query.param("part", wanted.part().value());
        query =
                wanted.kind() == null
                        ? query
                        : query.param("kind", wanted.kind().fields().toArray(new String[0]));
        query = wanted.from() == null ? query : query.param("from", begin(wanted.from()));
        return wanted.until() == null
                ? query
                : query.param("until", begin(wanted.until().plusDays(1)));
    }

    private static Timestamp begin(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZONE).toInstant());
    }

    /**
     * Whose changes, and to what; null means everybody's and everything.
     *
     * @param all whether the viewer may see all these items; otherwise they are asked for one by
     *     one
     * @param wanted what else it is narrowed to
     */
    record Filter(
            @Nullable PersonId person, @Nullable ItemId item, boolean all, TrailFilter wanted) {

        static Filter on(ItemId item) {
            return new Filter(null, item, true, TrailFilter.ALL);
        }
    }

    private static TrailRow read(ResultSet row, int number) throws SQLException {
        return new TrailRow(
                row.getObject("change", UUID.class),
                Optional.ofNullable(row.getObject("item", UUID.class))
                        .map(ItemId::new)
                        .orElse(null),
                row.getString("title"),
                Optional.ofNullable(row.getString("kind")).map(ItemKind::valueOf).orElse(null),
                row.getBoolean("gone"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Cause.valueOf(row.getString("cause")),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("told"),
                row.getString("from_title"),
                row.getString("to_title"),
                null,
                row.getInt("change_rows"),
                row.getBoolean("undoable"));
    }
}

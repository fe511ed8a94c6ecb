package org.allmende.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.Progress;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the structure: one query for the roll-up of the columns, one for the tiles. */
@Repository
public class Structures {

    /** More would no longer be a picture. */
    static final int TILES_A_COLUMN = 60;

    /** Tasks without a package share one column. */
    private static final String TOP =
            "case when i.parent is null and i.kind <> 'PACKAGE' then '' else split_part(i.place, '.', 1) end";

    private final JdbcClient jdbc;
    private final ProjectHeads heads;
    private final ViewBars bars;

    Structures(JdbcClient jdbc, ProjectHeads heads, ViewBars bars) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.bars = bars;
    }

    /**
     * A row of the tree.
     *
     * @param there how many tasks of its column fit, drawn or not
     * @param tile null for a package
     */
    record Row(
            ItemId id,
            @Nullable ItemId parent,
            String top,
            String title,
            @Nullable Colour colour,
            int there,
            ProjectRole mine,
            @Nullable Tile tile) {}

    @Transactional(readOnly = true)
    public Structure of(Viewer viewer, ProjectId project, AskedView asked, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        ViewBar bar = bars.of(viewer, head, ViewPage.STRUCTURE, asked);
        ItemView view = bar.view();
        Map<String, Progress> progress = progress(viewer, project, today);
        List<Row> rows = rows(viewer, head, view, today);
        List<PersonId> people =
                Stream.concat(
                                Stream.of(view.person()),
                                rows.stream()
                                        .map(Row::tile)
                                        .filter(Objects::nonNull)
                                        .map(Tile::responsible))
                        .filter(Objects::nonNull)
                        .toList();
        return new Structure(
                heads.named(viewer, head, people),
                bar,
                new StructureGrowth(rows, progress, head.project().mine())
                        .columns(view.isNarrowed()));
    }

    private Map<String, Progress> progress(Viewer viewer, ProjectId project, LocalDate today) {
        var tops = new HashMap<String, Progress>();
        jdbc.sql(
                        """
                        select case when strpos(c.place, '.') = 0 then '' else split_part(c.place, '.', 1) end as top, %s
                        from item c
                        where c.project = :project and c.authority = :authority and c.deleted_at is null and c.kind <> 'PACKAGE'
                        group by 1
                        """
                                .formatted(Progress.COLUMNS))
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("today", today)
                .query((ResultSet row) -> {
                    tops.put(row.getString("top"), Progress.read(row));
                });
        return tops;
    }

    private List<Row> rows(Viewer viewer, ProjectHead head, ItemView view, LocalDate today) {
        var terms = new ItemTerms(view, viewer);
        return jdbc.sql(
                        """
                        select i.parent, i.top, i.colour, i.there, %s
                        from (
                            select i.*, row_number() over (partition by i.top, i.kind = 'PACKAGE' order by i.place) as rank,
                                count(*) over (partition by i.top, i.kind = 'PACKAGE')::int as there
                            from (
                                select i.*, %s as top from item i
                                where i.project = :project and i.authority = :authority and i.deleted_at is null and (i.kind = 'PACKAGE' or %s)) i) i
                        %s
                        where i.kind = 'PACKAGE' or i.rank <= :most
                        order by i.place
                        """
                                .formatted(Tiles.COLUMNS, TOP, terms.condition(), Tiles.JOINS))
                .params(terms.values())
                .param("person", viewer.person().value())
                .param("today", today)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .param("lead", head.project().responsible().value())
                .param("most", TILES_A_COLUMN)
                .query(Structures::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent", UUID.class);
        String colour = row.getString("colour");
        boolean isPackage = "PACKAGE".equals(row.getString("kind"));
        return new Row(
                new ItemId(row.getObject("id", UUID.class)),
                parent == null ? null : new ItemId(parent),
                row.getString("top"),
                row.getString("title"),
                colour == null ? null : Colour.valueOf(colour),
                row.getInt("there"),
                ProjectRole.valueOf(row.getString("mine")),
                isPackage ? null : Tiles.read(row, ""));
    }
}

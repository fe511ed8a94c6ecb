package org.allmende.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.Progress;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
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

    Structures(JdbcClient jdbc, ProjectHeads heads) {
        this.jdbc = jdbc;
        this.heads = heads;
    }

    /** A row of the tree; {@code tile} is null for a package. */
    record Row(
            ItemId id,
            @Nullable ItemId parent,
            String top,
            String title,
            @Nullable Colour colour,
            @Nullable Tile tile) {}

    @Transactional(readOnly = true)
    public Structure of(Viewer viewer, ProjectId project, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        Map<String, Progress> progress = progress(viewer, project, today);
        List<Row> rows = rows(viewer, head);
        List<PersonId> people =
                rows.stream()
                        .map(Row::tile)
                        .filter(tile -> tile != null && tile.responsible() != null)
                        .map(Tile::responsible)
                        .toList();
        return new Structure(
                heads.named(viewer, head, people), new StructureGrowth(rows, progress).columns());
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

    private List<Row> rows(Viewer viewer, ProjectHead head) {
        return jdbc.sql(
                        """
                        select i.parent, i.top, i.colour, %s
                        from (
                            select i.*, %s as top, row_number() over (partition by %s, i.kind = 'PACKAGE' order by i.place) as rank
                            from item i where i.project = :project and i.authority = :authority and i.deleted_at is null) i
                        %s
                        where i.kind = 'PACKAGE' or i.rank <= :most
                        order by i.place
                        """
                                .formatted(Tiles.COLUMNS, TOP, TOP, Tiles.JOINS))
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
                isPackage ? null : Tiles.read(row, ""));
    }
}

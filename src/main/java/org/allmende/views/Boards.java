package org.allmende.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the board in one query; of a long lane only its most urgent cards. */
@Repository
public class Boards {

    static final int CARDS_A_LANE = 40;

    private final JdbcClient jdbc;
    private final ProjectHeads heads;
    private final ViewBars bars;

    Boards(JdbcClient jdbc, ProjectHeads heads, ViewBars bars) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.bars = bars;
    }

    record Card(Tile tile, int total) {}

    @Transactional(readOnly = true)
    public Board of(Viewer viewer, ProjectId project, AskedView asked, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        ViewBar bar = bars.of(viewer, head, ViewPage.BOARD, asked);
        ItemView view = bar.view();
        List<Card> cards = cards(viewer, head, view, today);
        List<PersonId> people =
                Stream.concat(
                                Stream.of(view.person()),
                                cards.stream().map(card -> card.tile().responsible()))
                        .filter(Objects::nonNull)
                        .toList();
        return new Board(
                heads.named(viewer, head, people),
                bar,
                Stream.of(TaskState.values()).map(state -> lane(state, cards)).toList());
    }

    static Board.Lane lane(TaskState state, List<Card> cards) {
        List<Card> mine = cards.stream().filter(card -> card.tile().state() == state).toList();
        return new Board.Lane(
                state,
                mine.stream().map(Card::tile).toList(),
                mine.isEmpty() ? 0 : mine.getFirst().total());
    }

    private List<Card> cards(Viewer viewer, ProjectHead head, ItemView view, LocalDate today) {
        var terms = new ItemTerms(view, viewer);
        return jdbc.sql(
                        """
                        select i.rank, i.lane, a.title as above, %s
                        from (
                            select i.*, count(*) over (partition by i.state) as lane, row_number() over (
                                partition by i.state
                                order by %s, i.place) as rank
                            from item i
                            where i.project = :project and i.authority = :authority and i.deleted_at is null and i.kind <> 'PACKAGE' and %s) i
                        left join item a on a.id = i.parent
                        %s
                        where i.rank <= :most
                        order by i.state, i.rank
                        """
                                .formatted(
                                        Tiles.COLUMNS,
                                        order(view.sorting()),
                                        terms.condition(),
                                        Tiles.JOINS))
                .params(terms.values())
                .param("person", viewer.person().value())
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .param("lead", head.project().responsible().value())
                .param("today", today)
                .param("most", CARDS_A_LANE)
                .query(Boards::read)
                .list();
    }

    /** By itself what presses comes first, and what was done last. */
    private static String order(ItemSorting sorting) {
        return sorting == ItemSorting.USUAL
                ? "case when i.state = 'DONE' then i.done_on end desc nulls last, "
                        + ItemSorting.URGENCY.key()
                : sorting.key();
    }

    static Card read(ResultSet row, int number) throws SQLException {
        String above = row.getString("above");
        return new Card(Tiles.read(row, above == null ? "" : above), row.getInt("lane"));
    }
}

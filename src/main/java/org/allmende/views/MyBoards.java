package org.allmende.views;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.tenancy.Viewer;
import org.allmende.work.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what somebody answers for or carries out over all running projects, in one query. */
@Repository
public class MyBoards {

    private static final ItemView MINE = ItemView.PLAIN.toggled(Quick.MINE);

    private final JdbcClient jdbc;

    MyBoards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public MyBoard of(Viewer viewer, LocalDate today) {
        var mine = new ItemTerms(MINE, viewer);
        List<Boards.Card> cards =
                jdbc.sql(
                                """
                                select i.rank, i.lane, i.above, %s
                                from (
                                    select i.*, p.responsible as lead, case when p.confidential and m.role = 'VISITING' then '' else p.title end as above,
                                        count(*) over (partition by i.state) as lane, row_number() over (
                                            partition by i.state
                                            order by case when i.state = 'DONE' then i.done_on end desc nulls last, %s, p.title, p.id, i.place) as rank
                                    from project p
                                    join project_member m on m.project = p.id and m.person = :person and (not p.draft or m.role = 'PLANNING')
                                    join item i on i.project = p.id and i.authority = p.authority
                                    where p.authority = :authority and p.state = 'ACTIVE' and p.archived_at is null
                                      and i.deleted_at is null and i.kind <> 'PACKAGE' and %s
                                      and (i.state not in ('DONE', 'STOPPED') or i.changed_at >= :since)) i
                                %s
                                where i.rank <= :most
                                order by i.state, i.rank
                                """
                                        .formatted(
                                                Tiles.COLUMNS,
                                                ItemSorting.URGENCY.key(),
                                                mine.condition(),
                                                Tiles.JOINS.replace(":lead", "i.lead")))
                        .params(mine.values())
                        .param("person", viewer.person().value())
                        .param("authority", viewer.authority().value())
                        .param("today", today)
                        .param("since", today.minusDays(MyBoard.DAYS_OF_WHAT_IS_OVER))
                        .param("most", Boards.CARDS_A_LANE)
                        .query(Boards::read)
                        .list();
        return new MyBoard(
                Stream.of(TaskState.values()).map(state -> Boards.lane(state, cards)).toList());
    }
}

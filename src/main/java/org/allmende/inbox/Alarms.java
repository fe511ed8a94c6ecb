package org.allmende.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.inbox.Happening.Step;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.work.Cause;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells once of each task that it became at risk, and once that it is overdue. A new end date may
 * be told anew.
 */
@Component
class Alarms {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int AT_ONCE = 500;

    /** What was late for long when somebody first looks is no news. */
    private static final int DAYS_BACK = 14;

    private final JdbcClient jdbc;
    private final FanOut fanOut;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Alarms(JdbcClient jdbc, FanOut fanOut, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.fanOut = fanOut;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Alarm(ProjectId project, Step step) {}

    /** All authorities, each in transactions of its own. */
    void run() {
        jdbc.sql("select id from authority")
                .query(UUID.class)
                .list()
                .forEach(id -> run(new AuthorityId(id)));
    }

    private void run(AuthorityId authority) {
        int found = AT_ONCE;
        while (found == AT_ONCE) {
            found =
                    Fence.within(
                            authority,
                            () -> {
                                Integer told = transaction.execute(status -> tell(authority));
                                return told == null ? 0 : told;
                            });
        }
    }

    private int tell(AuthorityId authority) {
        Instant now = clock.instant();
        List<Alarm> alarms = fresh(LocalDate.ofInstant(now, ZONE));
        Map<ProjectId, List<Alarm>> projects =
                alarms.stream().collect(Collectors.groupingBy(Alarm::project));
        projects.forEach((project, own) ->
                fanOut.tell(
                        authority,
                        new Happening(
                                UUID.randomUUID(),
                                project,
                                null,
                                Cause.RULE,
                                now,
                                own.stream().map(Alarm::step).toList())));
        return alarms.size();
    }

    /** Two nodes at once: what one notes, the other does not. */
    private List<Alarm> fresh(LocalDate today) {
        return jdbc.sql(
                        """
                        with late as (
                            select i.authority, i.id, i.project, i.end_on,
                                case when i.end_on < :today then 'OVERDUE' else 'AT_RISK' end as kind
                            from item i join project p on p.id = i.project
                            where (i.warn_on <= :today or i.end_on < :today) and i.end_on >= :back and i.deleted_at is null and i.kind <> 'PACKAGE'
                            and i.state in ('PLANNED', 'ACTIVE', 'REVIEW') and p.state = 'ACTIVE' and not p.draft and p.archived_at is null
                            and not exists (
                                select from notice_alarm a where a.item = i.id and a.end_on = i.end_on
                                and a.kind = case when i.end_on < :today then 'OVERDUE' else 'AT_RISK' end)
                            order by i.project, i.id limit :most
                        ), noted as (
                            insert into notice_alarm (authority, item, kind, end_on)
                            select authority, id, kind, end_on from late on conflict do nothing returning item, kind, end_on
                        )
                        select l.project, l.id, l.kind, l.end_on from late l join noted n on n.item = l.id and n.kind = l.kind
                        """)
                .param("today", today)
                .param("back", today.minusDays(DAYS_BACK))
                .param("most", AT_ONCE)
                .query((row, number) ->
                        new Alarm(
                                new ProjectId(row.getObject("project", UUID.class)),
                                new Step(
                                        new ItemId(row.getObject("id", UUID.class)),
                                        row.getString("kind"),
                                        null,
                                        row.getString("end_on"))))
                .list();
    }
}

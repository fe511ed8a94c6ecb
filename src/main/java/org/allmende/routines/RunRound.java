package org.allmende.routines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the routines of all authorities up to date; what breaks one keeps no other from it. */
@Component
public class RunRound {

    private static final Logger LOG = LoggerFactory.getLogger(RunRound.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RunRenewal renewal;
    private final Clock clock;

    RunRound(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            RunRenewal renewal,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.renewal = renewal;
        this.clock = clock;
    }

    private record Running(RoutineId id, Viewer actor) {}

    /** All authorities. */
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        jdbc.sql("select id from authority")
                .query(UUID.class)
                .list()
                .forEach(id -> run(new AuthorityId(id), today));
    }

    private void run(AuthorityId authority, LocalDate today) {
        for (Running routine : running(authority)) {
            try {
                Fence.within(
                        routine.actor(), () -> renewal.renew(routine.actor(), routine.id(), today));
            } catch (RuntimeException broken) {
                LOG.warn("Routine {} could not be brought up to date", routine.id(), broken);
            }
        }
    }

    private List<Running> running(AuthorityId authority) {
        return Fence.within(
                authority,
                () ->
                        transaction.execute(status ->
                                jdbc.sql(
                                                "select id, responsible from routine where authority = :authority order by id")
                                        .param("authority", authority.value())
                                        .query((row, n) ->
                                                new Running(
                                                        new RoutineId(
                                                                row.getObject("id", UUID.class)),
                                                        new Viewer(
                                                                new PersonId(
                                                                        row.getObject(
                                                                                "responsible",
                                                                                UUID.class)),
                                                                authority,
                                                                Group.PLANNING,
                                                                false)))
                                        .list()));
    }
}

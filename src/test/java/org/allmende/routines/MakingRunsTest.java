package org.allmende.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each day of a rhythm has its run exactly once, whatever happens to the nodes that make them. */
@AllmendeTest
class MakingRunsTest {

    static final LocalDate BEGINS = LocalDate.of(2027, 1, 4);

    @Autowired Cast cast;
    @Autowired RoutineCast routines;
    @Autowired DueRuns due;
    @Autowired RunMaking making;
    @Autowired RoutineKeeping keeping;
    @Autowired RunDeciding deciding;
    @Autowired PlatformTransactionManager transactions;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    Cast.Town town;
    RoutineId routine;

    @BeforeEach
    void routine() {
        town = cast.town();
        routine = routines.round(town, BEGINS);
    }

    @Test
    void aRunIsMadeSoManyWorkdaysBeforeItsFirstTask() {
        // Second Tuesday: 12 January. First task five workdays before: 5 January, as the 6th is a
        // holiday in Baden-Württemberg: 4 January. Three workdays before that: 29 December.
        routines.renew(town, routine, BEGINS);
        assertThat(days("MADE")).containsExactly("2027-01-12");
        routines.renew(town, routine, LocalDate.of(2027, 1, 28));
        assertThat(days("MADE")).as("9 February: made on 28 January").hasSize(2);
        assertThat(
                        one(
                                "select string_agg(i.title || ' ' || i.end_on, ', ' order by i.end_on) from item i where i.project = (select project from routine_run where named_on = '2027-02-09' and routine = '"
                                        + routine
                                        + "')"))
                .isEqualTo(
                        "Rundgang ankündigen 2027-02-02, Rundgang durchführen 2027-02-09, Bericht gegenlesen 2027-02-16");
    }

    @Test
    void aRoutineThatBeginsOnAFreeDayHasItsFirstRunBeforeIt() {
        routine = routines.yearly(town, LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 1));
        routines.renew(town, routine, LocalDate.of(2026, 12, 18));
        assertThat(days("MADE")).containsExactly("2027-01-01");
        assertThat(one("select anchor_on from routine_run where routine = '" + routine + "'"))
                .isEqualTo("2026-12-30");
        routines.renew(town, routine, LocalDate.of(2027, 1, 5));
        assertThat(days("MISSED")).isEmpty();
    }

    @Test
    void filesOfTheLibraryComeWithEachRun() {
        String hash = "%064x".formatted(System.nanoTime());
        owner.sql("insert into stored_content (hash, size, state) values (?, 5, 'CLEAN')")
                .param(hash)
                .update();
        owner.sql(
                        """
                        insert into template_attachment (version, name, hash, size, type)
                        select template_version, 'Prüfliste.txt', ?, 5, 'text/plain' from routine where id = ?
                        """)
                .params(hash, routine.value())
                .update();
        try {
            routines.renew(town, routine, BEGINS);
            assertThat(
                            one(
                                    "select string_agg(f.name, ', ') from file f join routine_run r on r.project = f.project where r.routine = '"
                                            + routine
                                            + "'"))
                    .isEqualTo("Prüfliste.txt");
        } finally {
            owner.sql("delete from template_attachment where hash = ?").param(hash).update();
        }
    }

    @Test
    void nothingIsMadeADayEarly() {
        routines.renew(town, routine, BEGINS);
        routines.renew(town, routine, LocalDate.of(2027, 1, 27));
        assertThat(days("MADE")).containsExactly("2027-01-12");
    }

    @Test
    void whatPassedWhileNothingRanIsListedAndNotMade() {
        routines.renew(town, routine, LocalDate.of(2027, 4, 1));
        assertThat(days("MISSED")).containsExactly("2027-01-12", "2027-02-09", "2027-03-09");
        assertThat(days("MADE")).containsExactly("2027-04-13");
        RunId missed =
                RunId.of(
                        one(
                                "select id from routine_run where named_on = '2027-02-09' and routine = '"
                                        + routine
                                        + "'"));
        Viewer planner = town.planner().viewer();
        within(planner, () -> deciding.catchUp(planner, routine, missed));
        assertThat(days("MADE")).contains("2027-02-09");
        assertThatThrownBy(() -> within(planner, () -> deciding.catchUp(planner, routine, missed)))
                .hasMessageContaining("routines.run.decided");
    }

    @Test
    void daysOfAPauseAreNotedAndNotMissed() {
        Viewer planner = town.planner().viewer();
        within(planner, () -> keeping.pause(planner, routine, BEGINS));
        routines.renew(town, routine, LocalDate.of(2027, 2, 20));
        within(planner, () -> keeping.resume(planner, routine, LocalDate.of(2027, 3, 15)));
        routines.renew(town, routine, LocalDate.of(2027, 4, 1));
        assertThat(days("PAUSED")).containsExactly("2027-01-12", "2027-02-09", "2027-03-09");
        assertThat(days("MISSED")).isEmpty();
        assertThat(days("MADE")).containsExactly("2027-04-13");
    }

    @Test
    void aMovedRunIsMadeOnceOnItsNewDayAndASkippedOneNever() {
        Viewer planner = town.planner().viewer();
        within(
                planner,
                () -> {
                    deciding.move(
                            planner,
                            routine,
                            LocalDate.of(2027, 1, 12),
                            "",
                            LocalDate.of(2027, 1, 20),
                            BEGINS);
                    deciding.skip(planner, routine, LocalDate.of(2027, 2, 9), "", "Umbau");
                });
        routines.renew(town, routine, LocalDate.of(2027, 1, 8));
        routines.renew(town, routine, LocalDate.of(2027, 1, 14));
        routines.renew(town, routine, LocalDate.of(2027, 2, 1));
        routines.renew(town, routine, LocalDate.of(2027, 2, 20));
        assertThat(days("MADE")).containsExactly("2027-01-12");
        assertThat(
                        one(
                                "select anchor_on from routine_run where named_on = '2027-01-12' and routine = '"
                                        + routine
                                        + "'"))
                .isEqualTo("2027-01-20");
        assertThat(days("SKIPPED")).containsExactly("2027-02-09");
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesNothingBehindAndTheNextOneMakesTheRun() {
        dieInTheMiddle(BEGINS);
        assertThat(one("select count(*) from routine_run where routine = '" + routine + "'"))
                .isEqualTo("0");
        assertThat(runProjects()).isZero();
        routines.renew(town, routine, BEGINS);
        assertThat(days("MADE")).containsExactly("2027-01-12");
        assertThat(runProjects()).isEqualTo(1);
    }

    /** Two nodes, crashes and downtime in any order, on real PostgreSQL. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2027})
    void everyDayHasExactlyOneRunWhateverHappens(long seed) throws Exception {
        var random = new Random(seed);
        LocalDate today = BEGINS;
        LocalDate last = BEGINS.plusMonths(14);
        while (today.isBefore(last)) {
            switch (random.nextInt(4)) {
                case 0 -> dieInTheMiddle(today);
                case 1 -> routines.renew(town, routine, today);
                default -> atOnce(today);
            }
            today = today.plusDays(1 + random.nextInt(random.nextInt(6) == 0 ? 70 : 9));
        }
        routines.renew(town, routine, today);
        List<String> named =
                owner.sql(
                                "select named_on::text from routine_run where routine = :routine and anchor_on < :today order by named_on")
                        .param("routine", routine.value())
                        .param("today", today)
                        .query(String.class)
                        .list();
        assertThat(named).as("every second Tuesday but in August").isEqualTo(secondTuesdays(today));
        assertThat(runProjects())
                .as("as many projects as runs made")
                .isEqualTo(days("MADE").size());
        assertThat(
                        one(
                                "select count(*) from routine_run where routine = '"
                                        + routine
                                        + "' and (state = 'MADE') <> (project is not null)"))
                .isEqualTo("0");
    }

    private void atOnce(LocalDate today) throws Exception {
        var barrier = new CyclicBarrier(2);
        Callable<Boolean> node =
                () -> {
                    barrier.await();
                    routines.renew(town, routine, today);
                    return true;
                };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        }
    }

    /** Makes all that is due and is struck before it can commit. */
    private void dieInTheMiddle(LocalDate today) {
        Viewer actor = town.planner().viewer();
        assertThatThrownBy(() ->
                        Fence.within(
                                actor,
                                () ->
                                        new TransactionTemplate(transactions)
                                                .execute(status -> {
                                                    var found = due.of(actor, routine, today);
                                                    found.occurrences()
                                                            .forEach(occurrence ->
                                                                    making.make(
                                                                            actor,
                                                                            found.routine(),
                                                                            occurrence,
                                                                            false));
                                                    throw new IllegalStateException("struck");
                                                })))
                .hasMessage("struck");
    }

    private static List<String> secondTuesdays(LocalDate before) {
        List<String> days = new ArrayList<>();
        for (LocalDate day = BEGINS; day.isBefore(before); day = day.plusDays(1)) {
            boolean second = day.getDayOfMonth() > 7 && day.getDayOfMonth() < 15;
            if (day.getDayOfWeek().getValue() == 2 && second && day.getMonthValue() != 8) {
                days.add(day.toString());
            }
        }
        return days;
    }

    private void within(Viewer viewer, Runnable step) {
        Fence.within(
                viewer,
                () -> {
                    step.run();
                    return viewer;
                });
    }

    private List<String> days(String state) {
        return owner.sql(
                        "select named_on::text from routine_run where routine = :routine and state = :state order by named_on")
                .param("routine", routine.value())
                .param("state", state)
                .query(String.class)
                .list();
    }

    private long runProjects() {
        return Long.parseLong(
                one("select count(*) from project where run and authority = '" + town.id() + "'"));
    }

    private String one(String sql) {
        return String.valueOf(owner.sql(sql).query().singleValue());
    }
}

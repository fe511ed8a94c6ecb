package org.allmende.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nothing is kept for longer than needed: what is read goes after three months, all after a year.
 */
@Component
class Forgetting {

    private static final Duration READ = Duration.ofDays(90);
    private static final Duration ALL = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void run() {
        jdbc.sql("select id from authority")
                .query(UUID.class)
                .list()
                .forEach(id ->
                        Fence.within(
                                new AuthorityId(id),
                                () -> {
                                    transaction.executeWithoutResult(status -> forget());
                                    return true;
                                }));
    }

    private void forget() {
        Instant now = clock.instant();
        delete(
                "delete from notice where last_at < :before and read_step is not null",
                now.minus(READ));
        delete("delete from notice where last_at < :before", now.minus(ALL));
        delete(
                "delete from news w where w.at < :before and not exists (select from notice_line l where l.news = w.id)",
                now.minus(READ));
        delete(
                "delete from notice_alarm where end_on < :before::timestamptz::date",
                now.minus(ALL));
    }

    private void delete(String sql, Instant before) {
        jdbc.sql(sql).param("before", Timestamp.from(before)).update();
    }
}

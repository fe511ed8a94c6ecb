package org.allmende.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly round: takes the figures of what was finished, authority by authority, then lets the
 * database renew what is shown.
 */
@Component
public class EvidenceRound {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceRound.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FactTaking taking;
    private final Clock clock;

    EvidenceRound(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            FactTaking taking,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.taking = taking;
        this.clock = clock;
    }

    /** What is wrong in one authority keeps no other from the night's round. */
    public void run() {
        for (AuthorityId authority : authorities()) {
            try {
                taking.of(authority);
            } catch (RuntimeException broken) {
                LOG.warn("No figures of authority {}", authority, broken);
            }
        }
        renew();
    }

    private List<AuthorityId> authorities() {
        return jdbc.sql("select id from authority")
                .query((row, number) -> new AuthorityId(row.getObject("id", UUID.class)))
                .list();
    }

    private void renew() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        transaction.executeWithoutResult(status ->
                jdbc.sql("select renew_evidence(:today)")
                        .param("today", today)
                        .query()
                        .listOfRows());
    }
}

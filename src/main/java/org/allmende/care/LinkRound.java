package org.allmende.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks where the links of templates lead: one at a time, in no order, with a rest after each, so
 * that no server feels it. What is not reached in one round waits for the next.
 */
final class LinkRound {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRound.class);

    /** So many of one authority in one round. */
    private static final int MOST = 200;

    private static final Duration LONGEST = Duration.ofHours(1);

    /** When so many in a row are silent and none has answered, it is we who are cut off. */
    private static final int PATIENCE = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LinkChecks checks;
    private final Function<String, LinkState> probe;
    private final Duration rest;
    private final Clock clock;

    LinkRound(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            LinkChecks checks,
            Function<String, LinkState> probe,
            Duration rest,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.checks = checks;
        this.probe = probe;
        this.rest = rest;
        this.clock = clock;
    }

    void run() {
        Instant end = clock.instant().plus(LONGEST);
        List<String> silent = new ArrayList<>();
        boolean answered = false;
        for (String address : due()) {
            if (clock.instant().isAfter(end) || !answered && silent.size() >= PATIENCE) {
                break;
            }
            LinkState state = probe.apply(address);
            if (state == LinkState.UNREACHABLE) {
                silent.add(address);
            } else {
                answered = true;
                note(address, state);
            }
            if (!rested()) {
                return;
            }
        }
        if (answered) {
            silent.forEach(address -> note(address, LinkState.UNREACHABLE));
        } else if (!silent.isEmpty()) {
            LOG.warn("None of {} links answered: is there a way out?", silent.size());
        }
        transaction.executeWithoutResult(status -> checks.forget(clock.instant()));
    }

    /** False when the server stops. */
    private boolean rested() {
        try {
            Thread.sleep(rest);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> due() {
        Set<String> due = new LinkedHashSet<>(dueOfOne());
        authorities().forEach(authority -> due.addAll(Fence.within(authority, this::dueOfOne)));
        List<String> mixed = new ArrayList<>(due);
        Collections.shuffle(mixed);
        return mixed;
    }

    private List<String> dueOfOne() {
        return transaction.execute(status -> checks.due(clock.instant(), MOST));
    }

    private List<AuthorityId> authorities() {
        return jdbc.sql("select id from authority")
                .query((row, number) -> new AuthorityId(row.getObject("id", UUID.class)))
                .list();
    }

    private void note(String address, LinkState state) {
        transaction.executeWithoutResult(status -> checks.note(address, state, clock.instant()));
    }
}

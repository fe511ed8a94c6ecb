package org.allmende.community;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import javax.sql.DataSource;
import org.allmende.people.Secret;
import org.allmende.shared.Throttled;
import org.allmende.signin.Attempts;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/**
 * How much of something is enough, counted on all nodes together. Counts stand beside the tries at
 * passwords, which are cleaned up by the same job.
 */
@Component
public class Limits {

    /** What is counted, how often it may happen, and in what time. */
    enum Of {
        MAIL_TO_ADDRESS(3, Duration.ofDays(1)),
        MAIL_BY_CLIENT(20, Duration.ofHours(1)),
        LINK(60, Duration.ofMinutes(15)),
        CONTRIBUTION_OF_PERSON(20, Duration.ofHours(1)),
        CONTRIBUTION_OF_AUTHORITY(100, Duration.ofHours(1)),
        REPORT(10, Duration.ofHours(1));

        private final int most;
        private final Duration period;

        Of(int most, Duration period) {
            this.most = most;
            this.period = period;
        }
    }

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    Limits(DataSource dataSource) {
        buckets =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("attempt")
                        .expirationAfterWrite(
                                ExpirationAfterWriteStrategy.fixedTimeToLive(Duration.ofHours(25)))
                        .build();
    }

    /** Counts one, and says whether it was still allowed. */
    boolean allows(Of what, String whose) {
        return bucket(what, whose).tryConsume(1);
    }

    /**
     * Counts one.
     *
     * @throws Throttled when it is one too many
     */
    void count(Of what, String whose) {
        var probe = bucket(what, whose).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Throttled(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Counts one by the network address of a visitor. */
    void countClient(Of what, String address) {
        count(what, Attempts.network(address));
    }

    /** Counts a contribution: a person may write much, and an authority much more. */
    void countContribution(Viewer viewer) {
        count(Of.CONTRIBUTION_OF_PERSON, viewer.person().toString());
        count(Of.CONTRIBUTION_OF_AUTHORITY, viewer.authority().toString());
    }

    /** All at once after the time, so that three a day are three a day. */
    private Bucket bucket(Of what, String whose) {
        byte[] hash = Secret.hash(whose.strip().toLowerCase(Locale.ROOT));
        return buckets.getProxy(
                "community."
                        + what
                        + ":"
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                () ->
                        BucketConfiguration.builder()
                                .addLimit(band ->
                                        band.capacity(what.most)
                                                .refillIntervally(what.most, what.period))
                                .build());
    }
}

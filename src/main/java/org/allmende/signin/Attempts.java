package org.allmende.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.allmende.people.Secret;
import org.allmende.shared.Throttled;
import org.springframework.stereotype.Component;

/**
 * Counts tries at things that could be guessed, on all nodes together. A town hall shares one
 * address, so that limit is wide and the one for each account narrow.
 */
@Component
public class Attempts {

    /** What is tried; how often for one account, how often from one address, in what time. */
    public enum At {
        SIGN_IN(10, 60, Duration.ofMinutes(15)),
        RESET(4, 30, Duration.ofHours(1)),
        LINK(20, 60, Duration.ofMinutes(15)),
        SETUP(10, 10, Duration.ofMinutes(15)),
        PASSWORD_CHANGE(10, 60, Duration.ofMinutes(15));

        private final int account;
        private final int address;
        private final Duration period;

        At(int account, int address, Duration period) {
            this.account = account;
            this.address = address;
            this.period = period;
        }
    }

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    Attempts(DataSource dataSource) {
        buckets =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("attempt")
                        .expirationAfterWrite(
                                ExpirationAfterWriteStrategy.fixedTimeToLive(Duration.ofHours(2)))
                        .build();
    }

    /**
     * Counts one try.
     *
     * @param account what is tried at, as an e-mail address; kept as a hash
     * @param address network address of the one who tries
     * @throws Throttled when there were too many
     */
    public void count(At what, String account, String address) {
        consume(key(what, "account", account), what.account, what.period);
        consume(key(what, "address", network(address)), what.address, what.period);
    }

    /** It was right: the try does not count. */
    public void forget(At what, String account, String address) {
        bucket(key(what, "account", account), what.account, what.period).addTokens(1);
        bucket(key(what, "address", network(address)), what.address, what.period).addTokens(1);
    }

    void clean() {
        buckets.removeExpired(1000);
    }

    private void consume(String key, int limit, Duration period) {
        var probe = bucket(key, limit, period).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Throttled(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String key, int limit, Duration period) {
        return buckets.getProxy(
                key,
                () ->
                        BucketConfiguration.builder()
                                .addLimit(band -> band.capacity(limit).refillGreedy(limit, period))
                                .build());
    }

    private static String key(At what, String kind, String value) {
        byte[] hash = Secret.hash(value.strip().toLowerCase(Locale.ROOT));
        return what
                + ":"
                + kind
                + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** Of an IPv6 address the half that belongs to one household or house. */
    public static String network(String address) {
        List<String> parts = List.of(address.split(":", -1));
        return parts.size() < 5 ? address : String.join(":", parts.subList(0, 4));
    }
}

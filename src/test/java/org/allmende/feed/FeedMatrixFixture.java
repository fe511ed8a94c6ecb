package org.allmende.feed;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A version that the town gave to everybody, and a server whose key waits to be confirmed. */
@Component
class FeedMatrixFixture implements MatrixFixture {

    private static final String PACKAGE = "/feed/v1/pakete/{slug}/{version}.json";

    private final FeedCast published;

    FeedMatrixFixture(FeedCast published) {
        this.published = published;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                PACKAGE + "#slug",
                town -> published.by(town, "1.0"),
                PACKAGE + "#version",
                town -> "1.0",
                "source",
                town -> source());
    }

    private static String source() {
        return JdbcClient.create(TestDatabase.asOwner())
                .sql(
                        "insert into feed_source (server, address, title, offered_key) values (:server, :address, 'Anderswo', :key) returning id::text")
                .param("server", UUID.randomUUID() + ".example")
                .param("address", "https://anderswo.example/feed/v1")
                .param("key", SigningKey.fresh().server().encoded())
                .query(String.class)
                .single();
    }
}

package org.allmende.feed;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.springframework.stereotype.Component;

/** A version that the town gave to everybody. */
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
                town -> "1.0");
    }
}

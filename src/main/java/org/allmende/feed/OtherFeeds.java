package org.allmende.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the feeds of other servers: nothing counts before its signature and its shape are right.
 */
@Component
class OtherFeeds {

    private static final int LARGEST = 2_000_000;
    private static final int MOST_PAGES = 200;

    /** All that a server gives, the newest first. */
    record Whole(String title, List<FeedEntry> entries, String tag) {}

    /** The feed is signed, and by another than the one that was trusted. */
    static final class OtherKey extends RuntimeException {

        private final transient ServerKey key;

        OtherKey(ServerKey key) {
            super(key.fingerprint(), null, false, false);
            this.key = key;
        }

        ServerKey key() {
            return key;
        }
    }

    private final Asking asking;

    OtherFeeds(Asking asking) {
        this.asking = asking;
    }

    /** The first page of a server nobody knows yet, signed by the key it names. */
    FeedDocument first(FeedAddress address) {
        return signed(Objects.requireNonNull(asking.get(address.uri(), null, LARGEST)));
    }

    /**
     * @return null when nothing changed
     * @throws OtherKey when the key has changed
     * @throws Unreachable when there is no answer, or the feed changes while it is read
     */
    @Nullable Whole all(Source source) {
        URI home = URI.create(source.address());
        var answer = asking.get(home, source.tag(), LARGEST);
        if (answer == null) {
            return null;
        }
        FeedDocument page = trusted(answer, source.key());
        var entries = new ArrayList<>(page.entries());
        for (int pages = 1; page.next() != null; pages++) {
            if (pages == MOST_PAGES) {
                throw new Refused("feed.problem.long", MOST_PAGES);
            }
            var more = asking.get(within(home, page.next()), null, LARGEST);
            FeedDocument next = trusted(Objects.requireNonNull(more), source.key());
            if (!next.state().equals(page.state())) {
                throw new Unreachable("feed.problem.moved");
            }
            entries.addAll(next.entries());
            page = next;
        }
        return new Whole(page.server(), entries, answer.tag());
    }

    /** Only addresses of the same server, whatever it names. */
    static URI within(URI home, String named) {
        URI uri = address(named);
        if (!Objects.equals(home.getScheme(), uri.getScheme())
                || !Objects.equals(home.getRawAuthority(), uri.getRawAuthority())
                || !uri.getRawPath().startsWith(Feed.PATH)) {
            throw new Refused("feed.problem.elsewhere", named);
        }
        return uri;
    }

    private static URI address(String named) {
        try {
            return URI.create(named).normalize();
        } catch (IllegalArgumentException noAddress) {
            throw new Refused("feed.problem.elsewhere", named);
        }
    }

    private static FeedDocument trusted(Asking.Answered answer, ServerKey key) {
        FeedDocument page = signed(answer);
        ServerKey named = ServerKey.read(page.publicKey());
        if (!named.equals(key)) {
            throw new OtherKey(named);
        }
        return page;
    }

    private static FeedDocument signed(Asking.Answered answer) {
        FeedSchema.FEED.check(answer.bytes());
        FeedDocument page = FeedDocument.read(answer.bytes());
        if (!ServerKey.read(page.publicKey()).signed(answer.bytes(), answer.signature())) {
            throw new Refused("feed.problem.feedSignature");
        }
        return page;
    }
}

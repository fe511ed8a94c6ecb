package org.allmende.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.PlanRefused;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Fetches from all sources what is new. The network is asked outside of transactions; each package
 * is taken over in one of its own, so that a round may end anywhere and the next goes on.
 */
@Component
class FeedRound {

    /** So many packages of one source in one round; the others wait for the next. */
    static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(FeedRound.class);

    private final Sources sources;
    private final OtherFeeds feeds;
    private final Asking asking;
    private final Mirror mirror;
    private final MessageSource messages;

    FeedRound(
            Sources sources,
            OtherFeeds feeds,
            Asking asking,
            Mirror mirror,
            MessageSource messages) {
        this.sources = sources;
        this.feeds = feeds;
        this.asking = asking;
        this.mirror = mirror;
        this.messages = messages;
    }

    /** One source that fails keeps none of the others waiting. */
    void run() {
        for (Source source : sources.trusted()) {
            try {
                fetch(source);
            } catch (OtherFeeds.OtherKey changed) {
                sources.offered(source, changed.key());
            } catch (Unreachable later) {
                sources.failed(source, sentence(later.problem()));
            } catch (Refused refused) {
                sources.failed(source, sentence(refused));
            } catch (RuntimeException defect) {
                LOG.error("the feed of {} could not be read", source.server(), defect);
                sources.failed(source, sentence(Problem.of("feed.problem.defect")));
            }
        }
    }

    private void fetch(Source source) {
        var whole = feeds.all(source);
        if (whole == null) {
            sources.reached(source);
            return;
        }
        mirror.compare(source, whole.entries());
        sources.reached(source, whole, takeNew(source, whole.entries()));
    }

    /**
     * The oldest first, so that versions arrive in their order; answers whether all were looked at.
     */
    private boolean takeNew(Source source, List<FeedEntry> entries) {
        var taken = mirror.taken(source);
        var refused = mirror.refused(source);
        int left = MOST;
        for (FeedEntry entry : entries.reversed()) {
            if (entry.checksum().equals(taken.get(entry.name()))
                    || entry.checksum().equals(refused.get(entry.name()))) {
                continue;
            }
            if (left-- == 0) {
                return false;
            }
            take(source, entry, taken.containsKey(entry.name()));
        }
        return true;
    }

    private void take(Source source, FeedEntry entry, boolean known) {
        try {
            if (known) {
                throw new Refused("feed.problem.changed");
            }
            if (entry.size() > PlanFormat.LARGEST) {
                throw new Refused("feed.problem.large", PlanFormat.LARGEST / 1_000_000);
            }
            URI address = OtherFeeds.within(URI.create(source.address()), entry.url());
            var answer = Objects.requireNonNull(asking.get(address, null, PlanFormat.LARGEST));
            mirror.take(source, entry, PackageCheck.document(answer.bytes(), entry, source.key()));
        } catch (Refused refused) {
            mirror.refuse(source, entry, sentence(refused));
        } catch (PlanRefused refused) {
            mirror.refuse(
                    source,
                    entry,
                    sentence(new Problem(null, refused.code(), refused.arguments())));
        } catch (Unreachable later) {
            throw later;
        } catch (RuntimeException defect) {
            // One that we cannot even refuse properly must not stand in the way of the others.
            LOG.error("{} of {} could not be read", entry.name(), source.server(), defect);
            mirror.refuse(source, entry, sentence(Problem.of("feed.problem.defect")));
        }
    }

    private String sentence(Refused refused) {
        return refused.problems().stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(Problem problem) {
        return messages.getMessage(problem.code(), problem.arguments().toArray(), Locale.GERMAN);
    }
}

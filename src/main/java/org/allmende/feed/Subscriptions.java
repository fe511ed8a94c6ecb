package org.allmende.feed;

import java.util.Objects;
import java.util.UUID;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the operator decides about other servers, and about this one's feed. */
@Component
public class Subscriptions {

    private final Sources sources;
    private final SourceCards cards;
    private final OtherFeeds feeds;
    private final ThisServers servers;
    private final SigningKeys keys;
    private final PublicVersions versions;
    private final Asking asking;
    private final AllmendeSettings settings;
    private final JdbcClient jdbc;

    Subscriptions(
            Sources sources,
            SourceCards cards,
            OtherFeeds feeds,
            ThisServers servers,
            SigningKeys keys,
            PublicVersions versions,
            Asking asking,
            AllmendeSettings settings,
            JdbcClient jdbc) {
        this.sources = sources;
        this.cards = cards;
        this.feeds = feeds;
        this.servers = servers;
        this.keys = keys;
        this.versions = versions;
        this.asking = asking;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /**
     * @throws Forbidden for everybody but the operator
     */
    @Transactional
    public SourcesPage page(Viewer viewer) {
        check(viewer);
        return new SourcesPage(
                ServerForm.of(servers.read()),
                versions.sum().total(),
                keys.current().server().fingerprint(),
                settings.url() + Feed.PATH,
                cards.all());
    }

    @Transactional
    public void describe(Viewer viewer, ServerForm form) {
        check(viewer);
        var problems = new Problems();
        ThisServer server = form.read(problems);
        problems.refuseIfAny();
        servers.write(server);
    }

    /** Others have to confirm the new key before they fetch anything again. */
    @Transactional
    public void renewKey(Viewer viewer) {
        check(viewer);
        keys.renew();
    }

    /**
     * Asks the server for its name and key; nothing else is fetched before somebody has confirmed
     * it. Asks the network, so it holds no transaction.
     *
     * @throws Refused when the address is none, leads inwards, or no feed lies there
     */
    public void add(Viewer viewer, SourceForm form) {
        check(viewer);
        var problems = new Problems();
        FeedAddress address = FeedAddress.read(problems, form.typed(), asking.inward());
        if (address != null) {
            checkNew(problems, address);
        }
        problems.refuseIfAny();
        FeedDocument first = first(Objects.requireNonNull(address));
        sources.add(viewer, address, first.server(), ServerKey.read(first.publicKey()));
    }

    /**
     * @param fingerprint the one the viewer compared
     * @throws Stale when the server offers another by now
     * @throws NotFound when nothing waits to be confirmed
     */
    @Transactional
    public void confirm(Viewer viewer, UUID source, String fingerprint) {
        check(viewer);
        sources.confirm(viewer, source, fingerprint);
        fetchSoon(viewer);
    }

    /** What is worked with stays readable for those who do; the rest goes out of sight. */
    public void end(Viewer viewer, UUID source) {
        check(viewer);
        sources.end(viewer, source);
    }

    /** The next round begins within seconds, on one of the nodes. */
    @Transactional
    public void fetchSoon(Viewer viewer) {
        check(viewer);
        jdbc.sql(
                        "update scheduled_tasks set execution_time = now() where task_name = :round and not picked")
                .param("round", FeedJobs.ROUND)
                .update();
    }

    private FeedDocument first(FeedAddress address) {
        try {
            return feeds.first(address);
        } catch (Unreachable gone) {
            throw atField(gone.problem());
        } catch (Refused refused) {
            throw atField(refused.problems().getFirst());
        }
    }

    private void checkNew(Problems problems, FeedAddress address) {
        if (address.uri().toString().equals(settings.url() + Feed.PATH)) {
            problems.at(FeedAddress.FIELD, "feed.problem.self");
        } else if (sources.subscribed(address)) {
            problems.at(FeedAddress.FIELD, "feed.problem.twice");
        }
    }

    private static Refused atField(Problem problem) {
        return new Refused(new Problem(FeedAddress.FIELD, problem.code(), problem.arguments()));
    }

    private static void check(Viewer viewer) {
        if (!viewer.operator()) {
            throw new Forbidden();
        }
    }
}

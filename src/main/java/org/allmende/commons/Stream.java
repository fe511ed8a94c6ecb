package org.allmende.commons;

import java.time.Clock;
import java.util.List;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Slice;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is new in the commons, as the viewer, or a visitor, may know it. */
@Component
@Transactional(readOnly = true)
public class Stream {

    private static final int PAGE = 30;
    private static final StreamFilter ALL = StreamFilter.of("", "", "", "", "");

    private final CommonsEntries entries;
    private final CommonsSubscriptions subscriptions;
    private final WeeklySettings weekly;
    private final AllmendeSettings settings;
    private final Clock clock;

    Stream(
            CommonsEntries entries,
            CommonsSubscriptions subscriptions,
            WeeklySettings weekly,
            AllmendeSettings settings,
            Clock clock) {
        this.entries = entries;
        this.subscriptions = subscriptions;
        this.weekly = weekly;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws Forbidden for guests, who do not look into the commons
     */
    public StreamPage page(@Nullable Viewer viewer, StreamFilter filter) {
        if (viewer != null && !viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        return new StreamPage(
                filter,
                Slice.of(
                        entries.page(viewer, filter, PAGE + 1),
                        PAGE,
                        last -> new StreamFilter.Cursor(last.at(), last.id()).toString()),
                entries.topics(),
                viewer == null ? List.of() : subscriptions.of(viewer),
                viewer == null ? null : weekly.of(viewer));
    }

    /** The same for feed readers (RFC 4287), asked for by nobody in particular. */
    public String atom(Texts t) {
        return new StreamFeed(settings.url(), t).of(entries.page(null, ALL, PAGE), clock.instant());
    }
}

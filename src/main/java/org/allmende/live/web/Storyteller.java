package org.allmende.live.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.allmende.live.ChangeNote;
import org.allmende.live.MissedChanges;
import org.allmende.live.Rights;
import org.allmende.live.Watch;
import org.allmende.live.Watch.Signal;
import org.allmende.live.Watches;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Fence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells one page what happens, until it goes, may not listen any more, or the server stops. */
@Component
class Storyteller {

    /** Shorter than the patience of usual proxies (60 s), and how long a withdrawn right lasts. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** With many open pages each waits a little, so that not all read the project at once. */
    private static final int SPREAD_MILLIS = 15;

    private static final int WIDEST_SPREAD_MILLIS = 5_000;

    private final Watches watches;
    private final Rights rights;
    private final MissedChanges missed;
    private final Colleagues colleagues;
    private final JsonMapper json;

    Storyteller(
            Watches watches,
            Rights rights,
            MissedChanges missed,
            Colleagues colleagues,
            JsonMapper json) {
        this.watches = watches;
        this.rights = rights;
        this.missed = missed;
        this.colleagues = colleagues;
        this.json = json;
    }

    /**
     * What a page needs to know of a change.
     *
     * @param own whether the same person did it, here or in another window
     * @param who name of the person, or empty
     * @param items what was changed, or null for much
     * @param spread within how many milliseconds the page may take its time
     */
    private record Told(boolean own, String who, @Nullable List<UUID> items, int spread) {}

    void tell(EventStream stream) {
        try {
            stream.write(
                    "retry: %d\n\n".formatted(ThreadLocalRandom.current().nextInt(1000, 4000)));
            stream.send("worte", json.writeValueAsString(words(stream.t())));
            catchUp(stream);
            goOn(stream);
        } catch (IOException gone) {
            // Pages are closed all the time.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            watches.close(stream.watch());
            stream.end();
        }
    }

    private void goOn(EventStream stream) throws IOException, InterruptedException {
        while (true) {
            Signal signal = stream.watch().next(BEAT);
            if (signal instanceof Signal.Stopped) {
                return;
            }
            if (signal instanceof Signal.Displaced) {
                stream.send("ende", "{}");
                return;
            }
            if (!rights.last(stream.watch(), stream.session())) {
                return;
            }
            switch (signal) {
                case Signal.Changed changed ->
                        stream.send("wandel", told(stream.watch(), changed.note()));
                case Signal.Unsure unsure -> stream.send("stand", "{}");
                case null, default -> stream.send("takt", "{}");
            }
        }
    }

    private void catchUp(EventStream stream) throws IOException {
        Watch watch = stream.watch();
        var since = stream.since();
        List<ChangeNote> notes =
                since == null
                        ? List.of()
                        : Fence.within(
                                watch.viewer(),
                                () -> missed.since(watch.viewer(), watch.project(), since));
        if (since == null || notes.size() > MissedChanges.MOST) {
            stream.send("stand", "{}");
            return;
        }
        for (ChangeNote note : notes) {
            stream.send("wandel", told(watch, note));
        }
    }

    private String told(Watch watch, ChangeNote note) {
        var viewer = watch.viewer();
        boolean own = note.person().equals(viewer.person());
        String who =
                own
                        ? ""
                        : Fence.within(
                                viewer,
                                () ->
                                        colleagues
                                                .cards(viewer, List.of(note.person()))
                                                .values()
                                                .stream()
                                                .map(PersonCard::name)
                                                .findFirst()
                                                .orElse(""));
        int spread = Math.min(WIDEST_SPREAD_MILLIS, watches.of(watch.project()) * SPREAD_MILLIS);
        return json.writeValueAsString(new Told(own, who, note.items(), spread));
    }

    /** The page’s scripts have no words of their own. */
    private static Map<String, String> words(Texts t) {
        return Map.ofEntries(
                Map.entry("one", t.of("live.said.one", "{0}")),
                Map.entry("many", t.of("live.said.many")),
                Map.entry("some", t.of("live.said.some")),
                Map.entry("task", t.of("live.line.task", "{0}")),
                Map.entry("page", t.of("live.line.page", "{0}")),
                Map.entry("someTask", t.of("live.line.some.task")),
                Map.entry("somePage", t.of("live.line.some.page")),
                Map.entry("kept", t.of("live.line.kept")),
                Map.entry("reload", t.of("live.line.reload")),
                Map.entry("discard", t.of("live.line.discard")),
                Map.entry("close", t.of("live.line.close")));
    }
}

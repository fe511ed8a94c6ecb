package org.allmende.live.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.allmende.live.ChangeNote;
import org.allmende.live.MissedChanges;
import org.allmende.live.Watch;
import org.allmende.live.Watch.Signal;
import org.allmende.live.Watches;
import org.allmende.live.WatchingRight;
import org.allmende.tenancy.Fence;
import org.springframework.stereotype.Component;

/** Tells one page what happens, until it goes, may not listen any more, or the server stops. */
@Component
class Storyteller {

    /** Shorter than the patience of usual proxies (60 s), and how long a withdrawn right lasts. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final Watches watches;
    private final WatchingRight right;
    private final MissedChanges missed;
    private final Wording wording;

    Storyteller(Watches watches, WatchingRight right, MissedChanges missed, Wording wording) {
        this.watches = watches;
        this.right = right;
        this.missed = missed;
        this.wording = wording;
    }

    void tell(EventStream stream) {
        try {
            stream.write(
                    "retry: %d\n\n".formatted(ThreadLocalRandom.current().nextInt(1000, 4000)));
            stream.send("worte", wording.words(stream.t()));
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
            if (!right.last(stream.watch(), stream.session())) {
                return;
            }
            switch (signal) {
                case Signal.Changed changed -> tell(stream, changed.note());
                case Signal.Unsure unsure -> stream.send("stand", "{}");
                case null, default -> stream.send("takt", "{}");
            }
        }
    }

    /** Of what is not theirs to see, somebody hears no more than that they should look. */
    private void tell(EventStream stream, ChangeNote note) throws IOException {
        var told = wording.of(stream.watch(), note);
        stream.send(told.isPresent() ? "wandel" : "stand", told.orElse("{}"));
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
            tell(stream, note);
        }
    }
}

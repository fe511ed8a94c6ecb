package org.allmende.live;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/** One open page of a project, and what is to be told to it. */
public final class Watch {

    /** Whoever lags behind so far reads the page anew instead. */
    private static final int WAITING = 64;

    /** What a page is told. */
    public sealed interface Signal {

        /** Somebody changed something. */
        record Changed(ChangeNote note) implements Signal {}

        /** Something may have been missed: the page reads itself anew. */
        record Unsure() implements Signal {}

        /** Another page took this one’s place: it does not come back by itself. */
        record Displaced() implements Signal {}

        /** The server stops: the page comes back by itself, to another node. */
        record Stopped() implements Signal {}
    }

    private final Viewer viewer;
    private final ProjectId project;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>(WAITING);

    Watch(Viewer viewer, ProjectId project) {
        this.viewer = viewer;
        this.project = project;
    }

    public Viewer viewer() {
        return viewer;
    }

    public ProjectId project() {
        return project;
    }

    /** Waits for the next one; null when nothing came in time. */
    public @Nullable Signal next(Duration patience) throws InterruptedException {
        return signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void tell(Signal signal) {
        if (!signals.offer(signal)) {
            signals.clear();
            signals.offer(new Signal.Unsure());
        }
    }

    /** Before everything that still waits. */
    void end(Signal signal) {
        signals.clear();
        signals.offer(signal);
    }
}

package org.allmende.talks.live.web;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/** One open live page. Whoever is slow gets the latest picture only: each is the whole. */
final class LiveSeat {

    static final byte[] END = new byte[0];

    /** Everybody with the same one sees the same: visitors have no buttons. */
    record Kind(Locale locale, boolean speaks) {}

    private final Texts t;
    private final boolean speaks;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(1);

    LiveSeat(Texts t, boolean speaks) {
        this.t = t;
        this.speaks = speaks;
    }

    Kind kind() {
        return new Kind(t.locale(), speaks);
    }

    Texts t() {
        return t;
    }

    void show(byte[] picture) {
        while (!waiting.offer(picture)) {
            waiting.poll();
        }
    }

    /** Only if nothing more important waits. */
    void beat(byte[] stillThere) {
        waiting.offer(stillThere);
    }

    /** What is to be sent next; null when nothing came in time. */
    byte @Nullable [] next(Duration patience) throws InterruptedException {
        return waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package org.allmende.talks.live.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All at this node who look at one session. What they see is rendered once, and everybody is handed
 * the same bytes.
 */
final class LiveAudience {

    private static final Logger log = LoggerFactory.getLogger(LiveAudience.class);

    /** Many votes in one moment are one picture. */
    private static final Duration REST = Duration.ofMillis(150);

    /** So that nobody in between takes the line for dead. */
    private static final Duration BEAT = Duration.ofSeconds(20);

    private static final byte[] STILL_THERE = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Function<LiveSeat, byte[]> rendering;
    private final Set<LiveSeat> seats = ConcurrentHashMap.newKeySet();
    private final Map<LiveSeat.Kind, byte[]> latest = new ConcurrentHashMap<>();
    private final Semaphore changed = new Semaphore(0);

    LiveAudience(Function<LiveSeat, byte[]> rendering) {
        this.rendering = rendering;
    }

    Set<LiveSeat> seats() {
        return seats;
    }

    /** Takes a seat, and shows it the picture that the others have. */
    void join(LiveSeat seat) {
        seats.add(seat);
        byte[] picture = latest.get(seat.kind());
        if (picture == null) {
            lookAgain();
        } else {
            seat.show(picture);
        }
    }

    void lookAgain() {
        changed.release();
    }

    /**
     * @param stays asked before each round: false when the last one has gone
     */
    void attend(Predicate<LiveAudience> stays) {
        try {
            while (stays.test(this)) {
                if (changed.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                    show();
                    Thread.sleep(REST);
                } else {
                    seats.forEach(seat -> seat.beat(STILL_THERE));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        try {
            latest.clear();
            for (LiveSeat seat : seats) {
                seat.show(latest.computeIfAbsent(seat.kind(), kind -> rendering.apply(seat)));
            }
        } catch (RuntimeException broken) {
            // Without a database there is no picture; when it is back, all are told to look again.
            log.warn("Das Bild einer Veranstaltung ließ sich nicht zeigen.", broken);
        }
    }
}

package org.allmende.inbox;

import java.util.concurrent.atomic.AtomicInteger;
import org.allmende.absence.AbsenceChanged;
import org.allmende.library.StewardNews;
import org.allmende.library.TemplatePublished;
import org.allmende.work.ProjectChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells right after the commit, beside the request. However many changes there are, one thread of
 * this node tells; what it does not get to, the job does.
 */
@Component
@Profile("!test")
class SoonAfter {

    private static final Logger log = LoggerFactory.getLogger(SoonAfter.class);

    private final FanOut fanOut;
    private final AtomicInteger asked = new AtomicInteger();

    SoonAfter(FanOut fanOut) {
        this.fanOut = fanOut;
    }

    @TransactionalEventListener(
            classes = {
                ProjectChanged.class,
                AbsenceChanged.class,
                StewardNews.class,
                TemplatePublished.class
            },
            phase = TransactionPhase.AFTER_COMMIT)
    void somethingHappened() {
        if (asked.getAndIncrement() == 0) {
            Thread.startVirtualThread(() -> {
                int seen;
                do {
                    seen = asked.get();
                    tell();
                } while (!asked.compareAndSet(seen, 0));
            });
        }
    }

    private void tell() {
        try {
            fanOut.run();
        } catch (RuntimeException failed) {
            log.warn("Neuigkeiten warten auf den nächsten Durchgang: {}", failed.getMessage());
        }
    }
}

package org.allmende.care;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a round found, for the sample data: there the network is not asked. */
@Component
public class SampleLinks {

    private final LinkChecks checks;
    private final Clock clock;

    SampleLinks(LinkChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Transactional
    public void found(String address, LinkState state) {
        checks.note(address, state, clock.instant());
    }
}

package org.allmende.demo;

import org.allmende.exchange.CalendarForm;
import org.allmende.exchange.CalendarSubscriptions;
import org.allmende.tenancy.Fence;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After {@link SampleData}, by its name. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SampleSubscriptions implements ApplicationRunner {

    private final Players players;
    private final CalendarSubscriptions subscriptions;

    SampleSubscriptions(Players players, CalendarSubscriptions subscriptions) {
        this.players = players;
        this.subscriptions = subscriptions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (players.areThere()) {
            var miriam = players.viewer(Cast.MIRIAM);
            Fence.within(miriam, () -> subscriptions.make(miriam, CalendarForm.empty()));
        }
    }
}

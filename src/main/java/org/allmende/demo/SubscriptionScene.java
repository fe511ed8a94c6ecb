package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.exchange.CalendarForm;
import org.allmende.exchange.CalendarSubscriptions;
import org.allmende.tenancy.Fence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A calendar that subscribes to somebody’s tasks. */
@Component
@Order(60)
class SubscriptionScene implements Scene {

    private final Players players;
    private final CalendarSubscriptions subscriptions;

    SubscriptionScene(Players players, CalendarSubscriptions subscriptions) {
        this.players = players;
        this.subscriptions = subscriptions;
    }

    @Override
    public void play(LocalDate today) {
        var miriam = players.viewer(Cast.MIRIAM);
        Fence.within(miriam, () -> subscriptions.make(miriam, CalendarForm.empty()));
    }
}

package org.allmende.signoff;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells who is asked by a step forward, and who asked when a round is over. */
@Component
class Announcing {

    private final Signoffs signoffs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcing(Signoffs signoffs, ApplicationEventPublisher events, Clock clock) {
        this.signoffs = signoffs;
        this.events = events;
        this.clock = clock;
    }

    void begun(Viewer viewer, Signoff round, UUID change) {
        news(viewer, round, change, Map.of());
    }

    /**
     * @param before as it was; what it is now is read again
     */
    void moved(Viewer viewer, Signoff before, UUID change) {
        var known = new HashMap<UUID, List<PersonId>>();
        before.open().forEach(step -> known.put(step.id(), step.signers()));
        news(
                viewer,
                signoffs.visibleTo(viewer, before.project(), before.item(), before.id()),
                change,
                known);
    }

    private void news(Viewer viewer, Signoff round, UUID change, Map<UUID, List<PersonId>> known) {
        if (!round.isRunning()) {
            publish(viewer, round, change, true, List.of(round.initiator()));
            return;
        }
        List<PersonId> asked =
                round.open().stream()
                        .flatMap(step ->
                                step.signers().stream()
                                        .filter(one ->
                                                !known.getOrDefault(step.id(), List.of())
                                                        .contains(one)))
                        .distinct()
                        .toList();
        if (!asked.isEmpty()) {
            publish(viewer, round, change, false, asked);
        }
    }

    private void publish(
            Viewer viewer, Signoff round, UUID change, boolean over, List<PersonId> people) {
        events.publishEvent(
                new SignoffNews(
                        viewer,
                        round.project(),
                        round.item(),
                        change,
                        clock.instant(),
                        over,
                        people));
    }
}

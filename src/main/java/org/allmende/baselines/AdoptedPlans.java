package org.allmende.baselines;

import java.time.Clock;
import org.allmende.work.ProjectChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the plan of every project that begins with a template, in the step that begins it. */
@Component
class AdoptedPlans {

    private final Baselines baselines;
    private final Clock clock;

    AdoptedPlans(Baselines baselines, Clock clock) {
        this.baselines = baselines;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectChanged changed) {
        if (changed.steps().stream().anyMatch(step -> step.field().equals("ADOPTED"))) {
            baselines.add(changed.by(), changed.project(), "", "", clock.instant());
        }
    }
}

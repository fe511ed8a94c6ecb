package org.allmende.evidence;

import org.allmende.work.ProjectChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A project that is finished no longer gives nothing; finished again, it is taken anew. */
@Component
class ReopenedProjects {

    private final Facts facts;

    ReopenedProjects(Facts facts) {
        this.facts = facts;
    }

    @EventListener
    void on(ProjectChanged changed) {
        if (changed.steps().stream()
                .anyMatch(step -> step.item() == null && step.field().equals("STATE"))) {
            facts.takeBack(changed.by(), changed.project());
        }
    }
}

package org.allmende.upgrade;

import org.allmende.work.ChangeTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An upgrade that is taken back is offered again. */
@Component
class UpgradeUndo {

    private final AdoptedTemplates adopted;

    UpgradeUndo(AdoptedTemplates adopted) {
        this.adopted = adopted;
    }

    @EventListener
    void takenBack(ChangeTakenBack event) {
        adopted.takeBack(event.by(), event.project(), event.change(), event.undo());
    }
}

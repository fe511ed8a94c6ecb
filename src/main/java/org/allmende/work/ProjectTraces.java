package org.allmende.work;

import java.util.List;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a module above leaves a line in the history of a project. Its field is the key of what the
 * Verlauf says of it: “hat {0} zur Mitzeichnung gegeben”. Such a line cannot be taken back.
 */
@Component
public class ProjectTraces {

    private final History history;

    ProjectTraces(History history) {
        this.history = history;
    }

    /**
     * Within the transaction of what it tells of, whose right has been asked before.
     *
     * @param item null when it concerns the project itself
     * @param sentence message key; its {0} is {@code to}, its {1} is {@code from}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(
            Viewer viewer,
            ProjectId project,
            @Nullable ItemId item,
            String sentence,
            @Nullable String from,
            @Nullable String to) {
        history.append(
                viewer,
                project,
                TimeOrderedId.next(),
                Cause.HAND,
                List.of(new History.Trace(item, sentence, from, to)));
    }
}

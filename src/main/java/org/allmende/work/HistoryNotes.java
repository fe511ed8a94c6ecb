package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines of the history that other modules write, in the transaction of what they did. Whoever
 * writes one has asked for the right by its {@link Subject}.
 */
@Component
public class HistoryNotes {

    private final History history;

    HistoryNotes(History history) {
        this.history = history;
    }

    /**
     * @param field names the sentence: {@code work.history.<field>.set} when something came, {@code
     *     .cleared} when it went, without ending when it changed; or it is the key of the sentence
     *     itself, as {@code signoff.history.started}, whose {0} is {@code to} and whose {1} is
     *     {@code from}
     * @return the change, as an undo names it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID note(
            Viewer viewer,
            Subject subject,
            String field,
            @Nullable String from,
            @Nullable String to,
            Cause cause) {
        UUID change = OneStep.change();
        history.append(
                viewer,
                subject.project().id(),
                change,
                cause,
                List.of(new History.Trace(subject.itemId(), field, from, to)));
        return change;
    }
}

package org.allmende.effort;

import org.allmende.shared.Refused;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The page of a timer.
 *
 * @param subject null when its person does not see the task any more
 * @param hindrance key of the sentence why its time cannot be booked now, or null
 */
public record TimerSheet(Timer timer, @Nullable Subject subject, @Nullable String hindrance) {

    /** Where its person goes on: to the task, or to their own week. */
    public String onwards() {
        return subject == null ? "/zeiten" : subject.path();
    }

    /**
     * @throws Refused with the sentence; the timer stays
     */
    void refuseIfHindered() {
        if (hindrance != null) {
            throw new Refused(hindrance);
        }
    }
}

package org.allmende.work;

import java.util.UUID;
import java.util.function.Supplier;
import org.allmende.shared.TimeOrderedId;

/**
 * Several use cases as one step of the history: told as one, taken back as one. Runs inside the
 * caller's transaction.
 */
public final class OneStep {

    private static final ScopedValue<UUID> CHANGE = ScopedValue.newInstance();

    private OneStep() {}

    /**
     * @param change the step's name in the history, for its undo
     */
    public static <T> T of(UUID change, Supplier<T> action) {
        return ScopedValue.where(CHANGE, change).call(action::get);
    }

    /** The change that is under way, or a new one. */
    static UUID change() {
        return CHANGE.isBound() ? CHANGE.get() : TimeOrderedId.next();
    }
}

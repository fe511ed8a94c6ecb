package org.allmende.shell;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What a controller answers: a page, or the way to another. */
public sealed interface Answer {

    /** A page with its status. */
    record Shown(JteModel page, int status) implements Answer {}

    /**
     * “See other”: the browser goes on to another page of this server.
     *
     * @param notice message key of the sentence shown there, or null
     * @param arguments values for the sentence
     * @param undo path that takes the step back, or null
     */
    record Elsewhere(
            String path, @Nullable String notice, List<Object> arguments, @Nullable String undo)
            implements Answer {

        /** Says what was done on the next page. */
        public Elsewhere saying(String key, Object... values) {
            return new Elsewhere(path, key, List.of(values), undo);
        }

        /** Offers to take the step back. */
        public Elsewhere undoing(String undoPath) {
            return new Elsewhere(path, notice, arguments, undoPath);
        }
    }

    static Answer show(JteModel page) {
        return new Shown(page, 200);
    }

    static Answer show(JteModel page, int status) {
        return new Shown(page, status);
    }

    static Elsewhere seeOther(String path) {
        return new Elsewhere(path, null, List.of(), null);
    }

    /**
     * Tries the step; when it is refused, the same page again with the sentences and the typed
     * text, as 422.
     */
    static Answer trying(Supplier<Answer> step, Function<List<Problem>, JteModel> again) {
        try {
            return step.get();
        } catch (Refused refused) {
            return new Shown(again.apply(refused.problems()), 422);
        }
    }
}

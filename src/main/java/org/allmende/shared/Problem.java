package org.allmende.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a person entered.
 *
 * @param field the form field it belongs to, or null when it concerns the whole
 * @param code message key of the sentence that says what is wrong and what to do
 * @param arguments values for the sentence
 */
public record Problem(@Nullable String field, String code, List<Object> arguments) {

    public static Problem of(String code, Object... arguments) {
        return new Problem(null, code, List.of(arguments));
    }

    public static Problem at(String field, String code, Object... arguments) {
        return new Problem(field, code, List.of(arguments));
    }
}

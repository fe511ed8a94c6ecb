package org.allmende.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a select or a group of radio buttons.
 *
 * @param value what the form sends
 * @param label what one reads
 */
public record Choice(String value, String label) {

    /** All constants of an enum in the reader's words. */
    public static <E extends Enum<E>> List<Choice> of(Texts t, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> new Choice(constant.name(), t.of(constant)))
                .toList();
    }

    /** The same behind a line that sets nothing. */
    public static List<Choice> any(String nothing, List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", nothing));
        all.addAll(choices);
        return all;
    }

    /** The words of a value, or the value itself where nothing offers it. */
    public static String label(List<Choice> choices, @Nullable String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value == null ? "" : value);
    }
}

package org.allmende.drafting;

import java.util.List;
import java.util.Map;

/**
 * A field of a form that somebody else has changed meanwhile.
 *
 * @param label key of its words
 * @param stored what it holds by now
 */
public record Overtaken(String label, String stored) {

    /** Where what was typed differs from what is stored. */
    public static List<Overtaken> between(
            String words, Map<String, String> typed, Map<String, String> stored) {
        return stored.entrySet().stream()
                .filter(field -> !field.getValue().equals(typed.getOrDefault(field.getKey(), "")))
                .map(field -> new Overtaken(words + field.getKey(), field.getValue()))
                .toList();
    }
}

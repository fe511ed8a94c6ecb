package org.allmende.views.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a word in an address stands for. */
final class Words {

    private Words() {}

    static <E> E find(
            @Nullable String word, E[] values, Function<E, String> words, E otherwise) {
        for (E value : values) {
            if (words.apply(value).equals(word)) {
                return value;
            }
        }
        return otherwise;
    }
}

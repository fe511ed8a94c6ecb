package org.allmende.shell;

import java.util.function.Function;
import org.allmende.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads parts of an address leniently: a link that was cut or mistyped still shows a page. */
public final class Address {

    private static final int LONGEST = 200;

    private Address() {}

    public static String text(@Nullable String part) {
        String text = part == null ? "" : part.strip().replace("\u0000", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public static <E extends Enum<E>> @Nullable E constant(@Nullable String part, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(part)) {
                return constant;
            }
        }
        return null;
    }

    /** The id a form gives; empty is none, and what is no id leads nowhere. */
    public static <T> @Nullable T given(@Nullable String part, Function<String, T> reading) {
        if (part == null || part.isBlank()) {
            return null;
        }
        T id = id(part, reading);
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    public static <T> @Nullable T id(@Nullable String part, Function<String, T> reading) {
        try {
            return part == null || part.isBlank() ? null : reading.apply(part.strip());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** What a word of the address stands for. */
    public static <E> E word(
            @Nullable String part, E[] values, Function<E, String> words, E otherwise) {
        for (E value : values) {
            if (words.apply(value).equals(part)) {
                return value;
            }
        }
        return otherwise;
    }
}

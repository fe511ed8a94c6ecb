package org.allmende.plan;

import java.util.Locale;

/** The names of enumerations in files: {@code FEDERAL_LAW} is written {@code federal-law}. */
final class Symbols {

    private Symbols() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.allmende.library;

import org.jspecify.annotations.Nullable;

/**
 * A licence as people know it.
 *
 * @param address where its text is, or null for one we do not know
 */
public record Licence(String name, @Nullable String address) {

    /**
     * @param spdx its SPDX name, such as “CC-BY-4.0”
     */
    public static Licence of(String spdx) {
        return switch (spdx) {
            case "CC-BY-4.0" ->
                    new Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.de");
            case "CC-BY-SA-4.0" ->
                    new Licence(
                            "CC BY-SA 4.0",
                            "https://creativecommons.org/licenses/by-sa/4.0/deed.de");
            case "CC0-1.0" ->
                    new Licence(
                            "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.de");
            case "DL-DE-BY-2.0" ->
                    new Licence(
                            "Datenlizenz Deutschland 2.0", "https://www.govdata.de/dl-de/by-2-0");
            default -> new Licence(spdx, null);
        };
    }
}

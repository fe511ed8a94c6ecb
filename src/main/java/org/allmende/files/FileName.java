package org.allmende.files;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file as it may be shown, stored and given back: without a path, without signs that
 * cannot be seen or that other systems do not know in names, and not too long.
 */
final class FileName {

    static final int LONGEST = 180;

    private static final int LONGEST_ENDING = 20;
    private static final String NAMELESS = "Datei";

    private FileName() {}

    static String of(@Nullable String given) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // Cf holds the signs that turn the direction of writing: a program would read as a PDF.
        name =
                name.replaceAll("[\\s\\p{Z}]+", " ")
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "");
        name = name.replaceAll("[<>:\"|?*]", "-").strip();
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? NAMELESS : shortened(name);
    }

    /** The ending in lower case without its dot, or empty. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        boolean isOne = dot > 0 && name.length() - dot <= LONGEST_ENDING;
        return isOne ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String ending = ending(name).isEmpty() ? "" : name.substring(name.lastIndexOf('.'));
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end).strip() + ending;
    }
}

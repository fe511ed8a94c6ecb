package org.allmende.formats;

import java.text.Normalizer;
import java.util.Locale;

/** A title as part of an address. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    static String of(String title) {
        String spelled =
                title.toLowerCase(Locale.GERMAN)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        String plain =
                Normalizer.normalize(spelled, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
        String slug = cut.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "format" : slug;
    }
}

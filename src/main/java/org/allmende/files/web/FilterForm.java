package org.allmende.files.web;

import org.allmende.files.FileFilter;
import org.allmende.files.FileFilter.Sorting;
import org.allmende.files.FileKind;
import org.jspecify.annotations.Nullable;

/** The filter as addresses hold it; a link that was cut still shows a page. */
record FilterForm(
        @Nullable String suche,
        @Nullable String art,
        @Nullable String sortierung,
        @Nullable String seite) {

    private static final int LONGEST = 200;
    private static final int LAST = 10_000;

    FileFilter read() {
        Sorting sorting = constant(sortierung, Sorting.class);
        return new FileFilter(
                text(suche),
                constant(art, FileKind.class),
                sorting == null ? Sorting.DATE : sorting,
                page(seite));
    }

    private static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip().replace("\u0000", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static int page(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,5}")
                ? Math.clamp(Integer.parseInt(typed), 1, LAST)
                : 1;
    }

    private static <E extends Enum<E>> @Nullable E constant(@Nullable String typed, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        return null;
    }
}

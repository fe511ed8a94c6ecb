package org.allmende.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Which templates the overview shows, as its address says.
 *
 * @param text typed words; empty for all
 * @param subject empty for all
 * @param page from 1
 */
public record TemplateFilter(String text, String subject, TemplateOrder order, int page) {

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 1000;

    /** Reads an address; whatever makes no sense counts as not said. */
    public static TemplateFilter of(
            @Nullable String text,
            @Nullable String subject,
            @Nullable String order,
            @Nullable String page) {
        String words = line(text);
        return new TemplateFilter(
                words,
                line(subject),
                TemplateOrder.of(line(order), !words.isEmpty()),
                page(line(page)));
    }

    public TemplateFilter about(String other) {
        return new TemplateFilter(text, other, order, 1);
    }

    public TemplateFilter next() {
        return new TemplateFilter(text, subject, order, page + 1);
    }

    public boolean isEmpty() {
        return text.isEmpty() && subject.isEmpty();
    }

    /** The address of this list. */
    public String path() {
        var parts = new ArrayList<String>();
        if (!text.isEmpty()) {
            parts.add("q=" + encoded(text));
        }
        if (!subject.isEmpty()) {
            parts.add("thema=" + encoded(subject));
        }
        if (order != TemplateOrder.of("", !text.isEmpty())) {
            parts.add("sortierung=" + order.parameter());
        }
        if (page > 1) {
            parts.add("seite=" + page);
        }
        return parts.isEmpty() ? "/vorlagen" : "/vorlagen?" + String.join("&", parts);
    }

    private static String line(@Nullable String typed) {
        String line = typed == null ? "" : typed.replace("\u0000", "").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.allmende.library;

import java.util.Arrays;
import org.allmende.plan.Land;
import org.allmende.shell.AddressQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which templates the overview shows, as its address says.
 *
 * @param kind templates or routines
 * @param text typed words; empty for all
 * @param subject empty for all
 * @param land of the authorities that look after them; what belongs to nobody is for all Länder.
 *     Null for all
 * @param page from 1
 */
public record TemplateFilter(
        TemplateKind kind,
        String text,
        String subject,
        @Nullable Land land,
        TemplateDuration duration,
        TemplateOrder order,
        int page) {

    /** All there is. */
    public static final TemplateFilter NONE =
            new TemplateFilter(
                    TemplateKind.TEMPLATE,
                    "",
                    "",
                    null,
                    TemplateDuration.ANY,
                    TemplateOrder.TITLE,
                    1);

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 1000;

    /** Reads an address; whatever makes no sense counts as not said. */
    public static TemplateFilter of(
            @Nullable String text,
            @Nullable String subject,
            @Nullable String land,
            @Nullable String duration,
            @Nullable String order,
            @Nullable String page) {
        String words = line(text);
        return new TemplateFilter(
                TemplateKind.TEMPLATE,
                words,
                line(subject),
                land(line(land)),
                TemplateDuration.of(line(duration)),
                TemplateOrder.of(line(order), !words.isEmpty()),
                page(line(page)));
    }

    public TemplateFilter about(String other) {
        return new TemplateFilter(kind, text, other, land, duration, order, 1);
    }

    /** The same list of templates or of routines. */
    public TemplateFilter among(TemplateKind other) {
        return new TemplateFilter(other, text, subject, land, duration, order, page);
    }

    /** The same words among the others; subjects and lengths are their own. */
    public TemplateFilter turnedTo(TemplateKind other) {
        return new TemplateFilter(other, text, "", land, TemplateDuration.ANY, order, 1);
    }

    /** The same list for other words. */
    public TemplateFilter saying(String other) {
        return new TemplateFilter(kind, other, subject, land, duration, order, 1);
    }

    /** The same words, and nothing else that narrows. */
    public TemplateFilter words() {
        return of(text, null, null, null, order.parameter(), null).among(kind);
    }

    public TemplateFilter next() {
        return new TemplateFilter(kind, text, subject, land, duration, order, page + 1);
    }

    public boolean isEmpty() {
        return text.isEmpty() && !isNarrowed();
    }

    /** Whether more than words leaves templates out. */
    public boolean isNarrowed() {
        return !subject.isEmpty() || land != null || duration != TemplateDuration.ANY;
    }

    /** The address of this list. */
    public String path() {
        boolean usual = order == TemplateOrder.of("", !text.isEmpty());
        return "/vorlagen"
                + new AddressQuery()
                        .with("art", kind.parameter())
                        .with("q", text)
                        .with("thema", subject)
                        .with("land", land)
                        .with("dauer", duration.parameter())
                        .with("sortierung", usual ? null : order.parameter())
                        .with("seite", page > 1 ? page : null);
    }

    private static String line(@Nullable String typed) {
        String line = typed == null ? "" : typed.replace("\u0000", "").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static @Nullable Land land(String typed) {
        return Arrays.stream(Land.values())
                .filter(land -> land.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }
}

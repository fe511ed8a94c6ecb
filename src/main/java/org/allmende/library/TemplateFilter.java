package org.allmende.library;

import java.util.Arrays;
import java.util.Map;
import org.allmende.plan.Land;
import org.allmende.plan.SizeClass;
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
 * @param size of authorities they were thought for; what was thought for any is for all. Null for
 *     all
 * @param software a program they were carried out with; empty for all
 * @param leika the digits a key of the Leistungskatalog begins with; empty for all
 * @param page from 1
 */
public record TemplateFilter(
        TemplateKind kind,
        String text,
        String subject,
        @Nullable Land land,
        @Nullable SizeClass size,
        String software,
        String leika,
        TemplateDuration duration,
        TemplateOrder order,
        int page) {

    /** All there is. */
    public static final TemplateFilter NONE = of(Map.of());

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 1000;

    /** Reads the part of an address behind its path; whatever makes no sense counts as not said. */
    public static TemplateFilter of(Map<String, String> query) {
        String words = line(query.get("q"));
        return new TemplateFilter(
                TemplateKind.of(query.get("art")),
                words,
                line(query.get("thema")),
                constant(Land.values(), query.get("land")),
                constant(SizeClass.values(), query.get("groesse")),
                line(query.get("software")),
                digits(line(query.get("leika"))),
                TemplateDuration.of(line(query.get("dauer"))),
                TemplateOrder.of(line(query.get("sortierung")), !words.isEmpty()),
                page(line(query.get("seite"))));
    }

    /** All templates that are found by these words. */
    public static TemplateFilter saying(String words) {
        return saying(TemplateKind.TEMPLATE, words);
    }

    /** All of a kind that is found by these words. */
    public static TemplateFilter saying(TemplateKind kind, String words) {
        return of(Map.of("art", kind.parameter(), "q", words));
    }

    public TemplateFilter about(String other) {
        return with(kind, text, other, duration, 1);
    }

    /** The same words among the others; subjects and lengths are their own. */
    public TemplateFilter turnedTo(TemplateKind other) {
        return with(other, text, "", TemplateDuration.ANY, 1);
    }

    /** The same list for other words. */
    public TemplateFilter meaning(String other) {
        return with(kind, other, subject, duration, 1);
    }

    /** The same words, and nothing else that narrows. */
    public TemplateFilter words() {
        return of(Map.of("art", kind.parameter(), "q", text, "sortierung", order.parameter()));
    }

    public TemplateFilter next() {
        return with(kind, text, subject, duration, page + 1);
    }

    private TemplateFilter with(
            TemplateKind other, String words, String theme, TemplateDuration length, int number) {
        return new TemplateFilter(
                other, words, theme, land, size, software, leika, length, order, number);
    }

    public boolean isEmpty() {
        return text.isEmpty() && !isNarrowed();
    }

    /** Whether more than words leaves templates out. */
    public boolean isNarrowed() {
        return !subject.isEmpty()
                || land != null
                || duration != TemplateDuration.ANY
                || isForSome();
    }

    /** Whether it asks for whom a template is. */
    public boolean isForSome() {
        return size != null || !software.isEmpty() || !leika.isEmpty();
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
                        .with("groesse", size)
                        .with("software", software)
                        .with("leika", leika)
                        .with("dauer", duration.parameter())
                        .with("sortierung", usual ? null : order.parameter())
                        .with("seite", page > 1 ? page : null);
    }

    private static String line(@Nullable String typed) {
        String line = typed == null ? "" : typed.replace("\u0000", "").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String typed) {
        return Arrays.stream(all).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
    }

    /** People write the key in groups. */
    private static String digits(String typed) {
        String key = typed.replaceAll("[\\s.-]", "");
        return key.matches("\\d{1,14}") ? key : "";
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }
}

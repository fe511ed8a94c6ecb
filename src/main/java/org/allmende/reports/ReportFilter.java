package org.allmende.reports;

import java.util.stream.Stream;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.allmende.plan.SizeClass;
import org.allmende.shell.AddressQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which reports the list shows, as its address says.
 *
 * @param text typed words; empty for all
 * @param template slug; empty for all
 * @param page from 1
 */
public record ReportFilter(
        String text,
        String template,
        @Nullable AuthorityKind kind,
        @Nullable SizeClass size,
        @Nullable Land land,
        @Nullable Conclusion conclusion,
        int page) {

    static final int PAGE = 20;

    private static final int LONGEST = 200;

    /** Reads an address; whatever makes no sense counts as not said. */
    public static ReportFilter of(
            @Nullable String text,
            @Nullable String template,
            @Nullable String kind,
            @Nullable String size,
            @Nullable String land,
            @Nullable String conclusion,
            @Nullable String page) {
        return new ReportFilter(
                line(text),
                line(template),
                constant(AuthorityKind.class, kind),
                constant(SizeClass.class, size),
                constant(Land.class, land),
                constant(Conclusion.class, conclusion),
                line(page).matches("[1-9]\\d{0,3}") ? Integer.parseInt(line(page)) : 1);
    }

    public boolean isEmpty() {
        return text.isEmpty()
                && template.isEmpty()
                && kind == null
                && size == null
                && land == null
                && conclusion == null;
    }

    public ReportFilter next() {
        return new ReportFilter(text, template, kind, size, land, conclusion, page + 1);
    }

    public ReportFilter aboutAnything() {
        return new ReportFilter(text, "", kind, size, land, conclusion, 1);
    }

    /** The address of this list. */
    public String path() {
        return "/erfahrungen"
                + new AddressQuery()
                        .with("q", text)
                        .with("vorlage", template)
                        .with("art", kind)
                        .with("groesse", size)
                        .with("land", land)
                        .with("urteil", conclusion)
                        .with("seite", page > 1 ? page : null);
    }

    private static String line(@Nullable String typed) {
        String line = typed == null ? "" : typed.replace("\u0000", "").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String typed) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}

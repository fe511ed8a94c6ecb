package org.allmende.directory;

import java.util.Arrays;
import java.util.Map;
import org.allmende.plan.Land;
import org.allmende.plan.SizeClass;
import org.allmende.shell.AddressQuery;
import org.jspecify.annotations.Nullable;

/**
 * Whom the directory shows, as its address says.
 *
 * @param words what they may be asked about; empty for all
 * @param land of their authority, or null for all
 * @param size of their authority, or null for all
 * @param software their authority works with; empty for all
 * @param page from 1
 */
public record DirectoryFilter(
        String words, @Nullable Land land, @Nullable SizeClass size, String software, int page) {

    public static final String PATH = "/ansprechpersonen";

    private static final int LONGEST = 200;

    /** Reads the part of an address behind its path; whatever makes no sense counts as not said. */
    public static DirectoryFilter of(Map<String, String> query) {
        return new DirectoryFilter(
                line(query.get("q")),
                constant(Land.values(), query.get("land")),
                constant(SizeClass.values(), query.get("groesse")),
                line(query.get("software")),
                page(line(query.get("seite"))));
    }

    public boolean isEmpty() {
        return words.isEmpty() && land == null && size == null && software.isEmpty();
    }

    public DirectoryFilter next() {
        return new DirectoryFilter(words, land, size, software, page + 1);
    }

    /** The address of this list. */
    public String path() {
        return PATH
                + new AddressQuery()
                        .with("q", words)
                        .with("land", land)
                        .with("groesse", size)
                        .with("software", software)
                        .with("seite", page > 1 ? page : null);
    }

    private static String line(@Nullable String typed) {
        String line = typed == null ? "" : typed.replace("\u0000", "").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String typed) {
        return Arrays.stream(all).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
    }
}

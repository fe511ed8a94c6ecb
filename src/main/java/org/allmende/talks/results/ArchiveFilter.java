package org.allmende.talks.results;

import java.util.UUID;
import org.allmende.shell.AddressQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which past sessions the archive shows, as its address says.
 *
 * @param words typed; empty for all
 * @param series a series, or null for all
 * @param topic a topic of the pool, or null for all
 * @param year or null for all
 * @param page from 1
 */
public record ArchiveFilter(
        String words,
        @Nullable UUID series,
        @Nullable UUID topic,
        @Nullable Integer year,
        int page) {

    public static final String PATH = "/talk/archiv";

    static final int PAGE = 20;

    private static final int LONGEST = 200;

    /** Reads an address; whatever makes no sense counts as not said. */
    public static ArchiveFilter of(
            String words, String series, String topic, String year, String page) {
        String line = words.replace("\u0000", "").strip();
        return new ArchiveFilter(
                line.length() > LONGEST ? line.substring(0, LONGEST) : line,
                id(series),
                id(topic),
                year.matches("20\\d\\d") ? Integer.valueOf(year) : null,
                page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
    }

    static ArchiveFilter saying(String words) {
        return of(words, "", "", "", "");
    }

    public boolean isEmpty() {
        return words.isEmpty() && series == null && topic == null && year == null;
    }

    public ArchiveFilter next() {
        return new ArchiveFilter(words, series, topic, year, page + 1);
    }

    public String path() {
        return PATH
                + new AddressQuery()
                        .with("q", words)
                        .with("reihe", series)
                        .with("thema", topic)
                        .with("jahr", year)
                        .with("seite", page > 1 ? page : null);
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}

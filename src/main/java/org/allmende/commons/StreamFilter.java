package org.allmende.commons;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.allmende.shell.AddressQuery;
import org.jspecify.annotations.Nullable;

/**
 * What of the stream is asked for, as it stands in the address.
 *
 * @param kind null for all
 * @param topic empty for all
 * @param to only what belongs to this entry, or null
 * @param mine only what one subscribed to
 * @param before where the page begins, or null
 */
public record StreamFilter(
        @Nullable EntryKind kind,
        String topic,
        @Nullable UUID to,
        boolean mine,
        @Nullable Cursor before) {

    public static final String PATH = "/neues";

    /** The last entry of the page before. */
    public record Cursor(Instant at, UUID id) {

        /** What cannot be read begins at the beginning. */
        static @Nullable Cursor of(String text) {
            if (!text.matches("\\d{1,18}_[0-9a-f-]{36}")) {
                return null;
            }
            try {
                long micros = Long.parseLong(text.substring(0, text.indexOf('_')));
                return new Cursor(
                        Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000),
                        UUID.fromString(text.substring(text.indexOf('_') + 1)));
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                return null;
            }
        }

        @Override
        public String toString() {
            return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 + "_" + id;
        }
    }

    /** Reads the address; what it does not know it leaves out. */
    public static StreamFilter of(String kind, String topic, String to, String only, String from) {
        String asked = topic.replaceAll("\\p{Cntrl}", "").strip();
        return new StreamFilter(
                EntryKind.of(kind).orElse(null),
                asked.length() > 100 ? "" : asked,
                to.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                        ? UUID.fromString(to)
                        : null,
                only.equals("abos"),
                Cursor.of(from));
    }

    public boolean isEmpty() {
        return kind == null && topic.isEmpty() && to == null && !mine;
    }

    public StreamFilter from(String cursor) {
        return new StreamFilter(kind, topic, to, mine, Cursor.of(cursor));
    }

    public String path() {
        return PATH
                + new AddressQuery()
                        .with("art", kind)
                        .with("thema", topic)
                        .with("zu", to)
                        .with("nur", mine ? "abos" : null)
                        .with("ab", before);
    }
}

package org.allmende.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it leaves the house.
 *
 * @param title what it is; becomes the name of the file
 * @param filter what it leaves out and how it is ordered, in words; empty where it is whole
 * @param rows cells under the headings: text, {@link Number}, {@link LocalDate} or null
 */
public record Table(
        String title, String filter, List<String> headings, List<List<@Nullable Object>> rows) {

    /** More would be no list any longer. */
    public static final int MOST_ROWS = 20_000;

    public Table(String title, List<String> headings, List<List<@Nullable Object>> rows) {
        this(title, "", headings, rows);
    }
}

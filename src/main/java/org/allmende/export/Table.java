package org.allmende.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it leaves the house.
 *
 * @param title what it is; becomes the name of the file
 * @param rows cells under the headings: text, {@link Number}, {@link LocalDate} or null
 */
public record Table(String title, List<String> headings, List<List<@Nullable Object>> rows) {

    /** More would be no list any longer. */
    public static final int MOST_ROWS = 20_000;
}

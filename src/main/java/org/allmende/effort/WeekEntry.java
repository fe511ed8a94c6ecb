package org.allmende.effort;

import java.time.LocalDate;
import org.allmende.work.ItemId;

/**
 * A cell of the week that somebody typed something else into.
 *
 * @param seen the mark of the cell as it was read
 * @param minutes 0 when nothing shall be booked any longer
 * @param field name of its form field, for what is wrong with it
 */
public record WeekEntry(ItemId item, LocalDate day, String seen, int minutes, String field) {

    /** By how much the day grows. */
    int more() {
        return minutes - WeekCell.minutes(seen);
    }
}

package org.allmende.effort;

import java.time.LocalDate;
import java.util.List;

/** What one person booked on a task on one day. */
public record WeekCell(LocalDate day, List<Booking> bookings) {

    public int minutes() {
        return bookings.stream().mapToInt(Booking::minutes).sum();
    }

    /** Several have comments of their own: they are changed where these can be read. */
    public boolean isSeveral() {
        return bookings.size() > 1;
    }

    /**
     * What a form says it read here: id, version and minutes of the booking; empty where there is
     * none.
     */
    public String mark() {
        if (bookings.isEmpty()) {
            return "";
        }
        Booking only = bookings.getFirst();
        return isSeveral() ? "*" : only.id() + ":" + only.version() + ":" + only.minutes();
    }

    /** The minutes that stood in the cell with this mark. */
    public static int minutes(String mark) {
        try {
            return Integer.parseInt(mark.substring(mark.lastIndexOf(':') + 1));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}

package org.allmende.talks.results;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday: public holidays differ between the Länder of those who take part. */
final class Workdays {

    private Workdays() {}

    static LocalDate after(LocalDate day, int workdays) {
        LocalDate end = day;
        for (int left = workdays; left > 0; ) {
            end = end.plusDays(1);
            if (end.getDayOfWeek() != DayOfWeek.SATURDAY
                    && end.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return end;
    }
}

package org.allmende.routines;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs of all routines of an authority over the months of a year. */
public record RoutineYear(int year, List<Row> rows) {

    public static final String PATH = "/routinen/kalender";

    /** One routine; its days in order. */
    public record Row(Routine routine, List<RoutineWall.Mark> days) {

        public List<RoutineWall.Mark> in(Month month) {
            return days.stream().filter(mark -> mark.day().getMonth() == month).toList();
        }
    }

    /** The year that far away. */
    public String beside(int years) {
        return path(year + years);
    }

    public static String path(int year) {
        return PATH + "?jahr=" + year;
    }

    /** What makes no sense, or lies where nothing is, counts as not said. */
    public static int read(@Nullable String typed, LocalDate today) {
        boolean near =
                typed != null
                        && typed.matches("\\d{4}")
                        && Math.abs(Integer.parseInt(typed) - today.getYear()) <= 10;
        return near ? Integer.parseInt(typed) : today.getYear();
    }
}

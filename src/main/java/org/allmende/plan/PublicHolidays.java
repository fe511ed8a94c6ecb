package org.allmende.plan;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public holidays of a year by the laws of the Länder, as Jollyday knows them. */
final class PublicHolidays {

    private static final String CORPUS_CHRISTI = "CORPUS_CHRISTI";

    private PublicHolidays() {}

    /** Day → German name. */
    static Map<LocalDate, String> of(Land land, @Nullable Locality locality, int year) {
        HolidayManager manager =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
        Map<LocalDate, String> names = new TreeMap<>();
        holidays(manager, land, locality, Year.of(year))
                .forEach(holiday ->
                        names.put(holiday.getActualDate(), holiday.getDescription(Locale.GERMAN)));
        return names;
    }

    private static Stream<Holiday> holidays(
            HolidayManager manager, Land land, @Nullable Locality locality, Year year) {
        return switch (locality) {
            case null -> manager.getHolidays(year, land.holidayCode()).stream();
            case AUGSBURG -> manager.getHolidays(year, "by", "ag").stream();
            // Jollyday knows five cities only; Munich has exactly this day more than the Land.
            case BY_MARIAE_HIMMELFAHRT -> manager.getHolidays(year, "by", "mu").stream();
            // Jollyday has no subdivisions here; the day itself is the same everywhere.
            case SN_FRONLEICHNAM, TH_FRONLEICHNAM ->
                    Stream.concat(
                            manager.getHolidays(year, land.holidayCode()).stream(),
                            manager.getHolidays(year, "nw").stream()
                                    .filter(holiday ->
                                            holiday.getPropertiesKey().endsWith(CORPUS_CHRISTI)));
        };
    }
}

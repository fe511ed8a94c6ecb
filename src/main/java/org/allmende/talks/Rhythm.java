package org.allmende.talks;

import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;

/**
 * A weekday of each month, as „zweiter Donnerstag“.
 *
 * @param ordinal 1 to 4, or -1 for the last
 */
public record Rhythm(int ordinal, DayOfWeek weekday) {

    /** RFC 5545, 3.3.10. */
    private static final Pattern MONTHLY =
            Pattern.compile("FREQ=MONTHLY;BYDAY=(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)");

    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    /** Empty for other rules: their dates are known all the same. */
    public static Optional<Rhythm> of(String rule) {
        var found = MONTHLY.matcher(rule);
        if (!found.matches()) {
            return Optional.empty();
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(found.group(2))) {
                return Optional.of(new Rhythm(Integer.parseInt(found.group(1)), day));
            }
        }
        return Optional.empty();
    }

    /** The rule as iCalendar writes it. */
    public String rule() {
        return "FREQ=MONTHLY;BYDAY=" + ordinal + weekday.name().substring(0, 2);
    }

    /** The first day of a rule that is not before the given one; empty for no rule. */
    static Optional<LocalDate> next(String rule, LocalDate from) {
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        var context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        Recurrence recurrence =
                new RecurrenceRuleScribe()
                        .parseText(rule, null, new ICalParameters(), context)
                        .getValue();
        var dates =
                recurrence.getDateIterator(
                        Date.from(from.atStartOfDay(ZoneOffset.UTC).toInstant()), UTC);
        while (dates.hasNext()) {
            LocalDate day = dates.next().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            if (!day.isBefore(from)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}

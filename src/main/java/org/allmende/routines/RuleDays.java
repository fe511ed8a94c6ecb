package org.allmende.routines;

import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Iterator;
import java.util.TimeZone;
import org.allmende.plan.PlanRefused;

/**
 * The days that a rule of RFC 5545 names. Reckoned in UTC: a routine comes by days, which no change
 * of the clock moves.
 */
final class RuleDays implements Iterator<LocalDate> {

    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private final DateIterator dates;

    RuleDays(String rule, LocalDate begins) {
        dates =
                parsed(rule)
                        .getDateIterator(
                                Date.from(begins.atStartOfDay(ZoneOffset.UTC).toInstant()), UTC);
    }

    private static RecurrenceRule parsed(String rule) {
        var context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        RecurrenceRule parsed =
                new RecurrenceRuleScribe().parseText(rule, null, new ICalParameters(), context);
        if (!context.getWarnings().isEmpty() || parsed.getValue() == null) {
            throw new PlanRefused("plan.rhythm.rule", rule);
        }
        return parsed;
    }

    @Override
    public boolean hasNext() {
        return dates.hasNext();
    }

    @Override
    public LocalDate next() {
        return LocalDate.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
    }
}

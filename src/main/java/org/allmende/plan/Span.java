package org.allmende.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A length of time, such as "10 AT" or "1 M".
 *
 * @param amount −9,999 to 9,999; a duration is at least 1, only a lag may be zero or negative
 * @throws PlanRefused {@code plan.span.range} outside of that
 */
public record Span(int amount, SpanUnit unit) {

    private static final int LARGEST = 9_999;
    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,5})\\s*(AT|KT|W|M)");

    /** No lag. */
    public static final Span ZERO = workingDays(0);

    public Span {
        if (Math.abs(amount) > LARGEST) {
            throw new PlanRefused("plan.span.range", amount + " " + unit.symbol(), LARGEST);
        }
    }

    public static Span workingDays(int amount) {
        return new Span(amount, SpanUnit.WORKING_DAYS);
    }

    public static Span calendarDays(int amount) {
        return new Span(amount, SpanUnit.CALENDAR_DAYS);
    }

    public static Span weeks(int amount) {
        return new Span(amount, SpanUnit.WEEKS);
    }

    public static Span months(int amount) {
        return new Span(amount, SpanUnit.MONTHS);
    }

    /**
     * Reads "10 AT", "35 KT", "2 W", "1 M", "-3 AT"; the blank may be missing.
     *
     * @throws PlanRefused {@code plan.span} for anything else
     */
    public static Span parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new PlanRefused("plan.span", text);
        }
        for (SpanUnit unit : SpanUnit.values()) {
            if (unit.symbol().equals(parts.group(2))) {
                return new Span(Integer.parseInt(parts.group(1)), unit);
            }
        }
        throw new PlanRefused("plan.span", text);
    }

    /**
     * This span times a factor, rounded up to whole units and never below 1.
     *
     * @param factor greater than zero
     */
    Span scaled(BigDecimal factor) {
        BigDecimal exact =
                factor.multiply(BigDecimal.valueOf(amount)).setScale(0, RoundingMode.CEILING);
        return new Span(
                exact.min(BigDecimal.valueOf(LARGEST)).max(BigDecimal.ONE).intValue(), unit);
    }

    boolean isZero() {
        return amount == 0;
    }

    /** As in the file format: "10 AT". */
    @Override
    public String toString() {
        return amount + " " + unit.symbol();
    }
}

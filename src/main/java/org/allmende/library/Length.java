package org.allmende.library;

/**
 * How long something takes, said the way people say it: short things in working days, longer ones
 * in weeks, long ones in months.
 */
public record Length(Unit unit, long count) {

    /** The unit a length is said in. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    /** A German year has about 250 working days. */
    private static final double WORKDAYS_OF_A_MONTH = 250.0 / 12;

    private static final double WORKDAYS_OF_A_WEEK = 250.0 / 52;
    private static final int LONGEST_IN_DAYS = 10;
    private static final int LONGEST_IN_WEEKS = 55;

    public static Length ofWorkdays(int workdays) {
        if (workdays <= LONGEST_IN_DAYS) {
            return new Length(Unit.DAYS, workdays);
        }
        return workdays <= LONGEST_IN_WEEKS
                ? new Length(Unit.WEEKS, Math.round(workdays / WORKDAYS_OF_A_WEEK))
                : new Length(Unit.MONTHS, Math.round(workdays / WORKDAYS_OF_A_MONTH));
    }

    /** Key of its words, with the count as argument. */
    public String key() {
        return "library.length." + unit;
    }
}

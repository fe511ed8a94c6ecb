package org.allmende.plan;

import java.time.Month;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a routine comes again: what makes its next anchor day. */
public sealed interface Rhythm {

    /**
     * By a rule of RFC 5545, such as {@code FREQ=MONTHLY;BYDAY=2TU}.
     *
     * @param rule without a name in front; in days, weeks, months or years, never finer
     * @param except months that are left out
     * @throws PlanRefused {@code plan.rhythm.rule} for anything that is no rule, {@code
     *     plan.rhythm.fine} for hours, minutes and seconds
     */
    record Rule(String rule, Set<Month> except) implements Rhythm {

        private static final Pattern FORM =
                Pattern.compile("FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9+,:-]+){0,12}");
        private static final Pattern FINE =
                Pattern.compile("FREQ=(HOURLY|MINUTELY|SECONDLY)|BY(HOUR|MINUTE|SECOND)=");
        private static final Pattern COARSE = Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)");
        private static final int LONGEST = 200;

        public Rule {
            except = Set.copyOf(except);
            if (rule.length() > LONGEST || !FORM.matcher(rule).matches()) {
                throw new PlanRefused("plan.rhythm.rule", rule);
            }
            if (FINE.matcher(rule).find()) {
                throw new PlanRefused("plan.rhythm.fine", rule);
            }
            if (!COARSE.matcher(rule).lookingAt()) {
                throw new PlanRefused("plan.rhythm.rule", rule);
            }
        }
    }

    /**
     * On the first or last workday of a month.
     *
     * @param months in which; empty for every month
     */
    record Workday(Position position, Set<Month> months) implements Rhythm {

        public Workday {
            months = Set.copyOf(months);
        }
    }

    /** Which workday of its month. */
    enum Position {
        FIRST,
        LAST
    }

    /**
     * When something happens.
     *
     * @param list for {@link Occasion#DATE_IN_LIST}: the name of the list, such as
     *     "Sitzungskalender"; for {@link Occasion#MILESTONE_REACHED}: its title, or any
     */
    record Event(Occasion occasion, @Nullable String list) implements Rhythm {

        public Event {
            if (occasion == Occasion.PERSON_JOINS || occasion == Occasion.BY_HAND) {
                list = null;
            }
        }
    }

    /** What makes a run begin. */
    enum Occasion {
        /** Somebody joins the authority. */
        PERSON_JOINS,
        /** A project reaches a milestone. */
        MILESTONE_REACHED,
        /** A date is entered in a list of dates. */
        DATE_IN_LIST,
        /** Somebody begins it, and says for which day. */
        BY_HAND
    }
}

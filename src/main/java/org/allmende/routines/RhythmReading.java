package org.allmende.routines;

import java.time.Month;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Rhythm;
import org.allmende.shell.Problems;

/** Makes a rhythm of the fields of a form. */
record RhythmReading(RoutineForm form, Rhythm given, Problems problems) {

    private static final int LONGEST_NAME = 100;

    Rhythm rhythm() {
        try {
            return chosen();
        } catch (PlanRefused refused) {
            problems.at(field(), refused.code(), refused.arguments().toArray());
            return given;
        }
    }

    /** Where something wrong with the rhythm is said. */
    String field() {
        return form.rhythm().equals(RhythmChoice.RULE.name()) ? "rule" : "rhythm";
    }

    private Rhythm chosen() {
        return switch (problems.choice(
                "rhythm", form.rhythm(), RhythmChoice.class, RhythmChoice.GIVEN)) {
            case GIVEN -> given;
            case WEEKLY -> rule("FREQ=WEEKLY" + interval() + ";BYDAY=" + weekday());
            case WEEKDAY ->
                    rule(
                            "FREQ=MONTHLY"
                                    + interval()
                                    + ";BYDAY="
                                    + position()
                                    + weekday()
                                    + months());
            case DAY -> rule("FREQ=MONTHLY" + interval() + ";BYMONTHDAY=" + day() + months());
            case WORKDAY ->
                    new Rhythm.Workday(
                            form.position().equals("-1")
                                    ? Rhythm.Position.LAST
                                    : Rhythm.Position.FIRST,
                            chosenMonths());
            case DATES ->
                    new Rhythm.Event(
                            Rhythm.Occasion.DATE_IN_LIST,
                            problems.required("list", form.list(), LONGEST_NAME));
            case MILESTONE ->
                    new Rhythm.Event(
                            Rhythm.Occasion.MILESTONE_REACHED,
                            problems.required("list", form.list(), LONGEST_NAME));
            case BY_HAND -> new Rhythm.Event(Rhythm.Occasion.BY_HAND, null);
            case RULE ->
                    rule(problems.required("rule", form.rule(), 200).replaceFirst("^RRULE:", ""));
        };
    }

    private static Rhythm rule(String rule) {
        return new Rhythm.Rule(rule, Set.of());
    }

    private String interval() {
        Integer every = problems.number("interval", form.interval(), 1, 60);
        return every == null || every == 1 ? "" : ";INTERVAL=" + every;
    }

    private String weekday() {
        if (!form.weekday().matches("MO|TU|WE|TH|FR|SA|SU")) {
            problems.at("weekday", "routines.form.weekday.unknown");
            return "MO";
        }
        return form.weekday();
    }

    private String position() {
        if (!form.position().matches("[1-4]|-1")) {
            problems.at("position", "shell.problem.choice");
            return "1";
        }
        return form.position();
    }

    private String day() {
        if (form.day().strip().equals("-1")) {
            return "-1";
        }
        Integer day = problems.number("day", form.day(), 1, 31);
        if (day == null) {
            problems.at("day", "shell.problem.required");
            return "1";
        }
        return day.toString();
    }

    private String months() {
        Set<Month> months = chosenMonths();
        return months.isEmpty()
                ? ""
                : months.stream()
                        .map(month -> Integer.toString(month.getValue()))
                        .sorted()
                        .collect(Collectors.joining(",", ";BYMONTH=", ""));
    }

    private Set<Month> chosenMonths() {
        return form.months().stream()
                .filter(month -> month.matches("[1-9]|1[0-2]"))
                .map(month -> Month.of(Integer.parseInt(month)))
                .collect(Collectors.toSet());
    }
}

package org.allmende.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.allmende.plan.Anchor;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.work.Project;

/**
 * A template's plan cut to what somebody takes of it, in their size, with its dates.
 *
 * @param anchorOn the start or target date it hangs on
 */
public record AdoptionPlan(Plan plan, Schedule schedule, LocalDate anchorOn) {

    private static final BigDecimal LEAST_FACTOR = new BigDecimal("0.5");
    private static final BigDecimal LARGEST_FACTOR = new BigDecimal("2");

    /**
     * @param today nothing that is planned backwards begins earlier
     * @throws Refused at the fields {@code start}, {@code target}, {@code packages} or {@code
     *     factor}
     */
    static AdoptionPlan of(
            Plan template, AdoptionTerms terms, WorkCalendar calendar, LocalDate today) {
        if (terms.factor().compareTo(LEAST_FACTOR) < 0
                || terms.factor().compareTo(LARGEST_FACTOR) > 0) {
            throw new Refused(Problem.at("factor", "adoption.factor"));
        }
        try {
            Plan plan = AdoptedPackages.cut(template, terms.packages());
            return dated(
                    terms.factor().compareTo(BigDecimal.ONE) == 0
                            ? plan
                            : plan.scaled(terms.factor()),
                    terms,
                    calendar,
                    today);
        } catch (PlanRefused refused) {
            throw new Refused(new Problem(field(terms), refused.code(), refused.arguments()));
        }
    }

    /** The packages at the top, as the preview shows them. */
    static List<Item> tops(Plan plan) {
        return AdoptedPackages.of(plan).stream().filter(item -> item.parent() == null).toList();
    }

    private static AdoptionPlan dated(
            Plan plan, AdoptionTerms terms, WorkCalendar calendar, LocalDate today) {
        boolean forwards = terms.anchor() == Project.AnchorKind.START;
        LocalDate start = terms.start();
        LocalDate target = terms.target();
        if (forwards && start == null) {
            throw new Refused(Problem.at("start", "adoption.start.missing"));
        }
        if (!forwards && target == null) {
            throw new Refused(Problem.at("target", "adoption.target.missing"));
        }
        LocalDate first = start == null ? today : start;
        if (target != null && target.isBefore(first)) {
            throw new Refused(
                    Problem.at(
                            "target",
                            start == null
                                    ? "adoption.target.past"
                                    : "adoption.target.beforeStart"));
        }
        var early = Schedule.of(plan, calendar, new Anchor.Start(first));
        if (target != null && early.end().isAfter(target)) {
            throw tooEarly(early.end());
        }
        if (forwards || target == null) {
            return new AdoptionPlan(plan, early, first);
        }
        var late = Schedule.of(plan, calendar, new Anchor.Target(target));
        if (!late.meetsTarget()) {
            throw tooEarly(late.end());
        }
        return new AdoptionPlan(plan, late, target);
    }

    private static Refused tooEarly(LocalDate earliest) {
        return new Refused(Problem.at("target", "adoption.target.earliest", earliest));
    }

    private static String field(AdoptionTerms terms) {
        return terms.anchor() == Project.AnchorKind.START ? "start" : "target";
    }
}

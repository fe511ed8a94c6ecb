package org.allmende.steering.web;

import java.time.LocalDate;
import org.allmende.shell.Problems;
import org.allmende.steering.Decision;
import org.allmende.steering.DecisionId;
import org.jspecify.annotations.Nullable;

/** A decision as it was typed. */
public record DecisionForm(
        String version,
        String question,
        String options,
        String decider,
        String due,
        String outcome,
        String decided) {

    static final DecisionForm EMPTY = new DecisionForm("0", "", "", "", "", "", "");

    /** What is missing in a request counts as empty. */
    public DecisionForm(
            @Nullable String version,
            @Nullable String question,
            @Nullable String options,
            @Nullable String decider,
            @Nullable String due,
            @Nullable String outcome,
            @Nullable String decided) {
        this.version = Typed.of(version);
        this.question = Typed.of(question);
        this.options = Typed.of(options);
        this.decider = Typed.of(decider);
        this.due = Typed.of(due);
        this.outcome = Typed.of(outcome);
        this.decided = Typed.of(decided);
    }

    static DecisionForm of(Decision decision) {
        return new DecisionForm(
                Integer.toString(decision.version()),
                decision.question(),
                decision.options(),
                decision.decider(),
                iso(decision.dueOn()),
                decision.outcome(),
                iso(decision.decidedOn()));
    }

    /** The typed text over the version that is stored now. */
    DecisionForm over(Decision stored) {
        return new DecisionForm(
                Integer.toString(stored.version()),
                question,
                options,
                decider,
                due,
                outcome,
                decided);
    }

    /** An outcome without a date was decided today. */
    Decision read(DecisionId id, LocalDate today, Problems problems) {
        String result = problems.text("outcome", outcome, 4_000);
        LocalDate on = problems.date("decided", decided);
        if (on != null && result.isEmpty()) {
            problems.at("outcome", "steering.decision.outcome.missing");
        }
        if (on != null && on.isAfter(today)) {
            problems.at("decided", "steering.decision.future");
        }
        var decision =
                new Decision(
                        id,
                        0,
                        problems.required("question", question, 500),
                        problems.text("options", options, 4_000),
                        problems.text("decider", decider, 200),
                        problems.date("due", due),
                        result,
                        result.isEmpty() ? null : on == null ? today : on);
        problems.refuseIfAny();
        return decision;
    }

    private static String iso(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}

package org.allmende.steering.web;

import java.util.UUID;
import org.allmende.shell.Problems;
import org.allmende.steering.Grade;
import org.allmende.steering.Risk;
import org.allmende.steering.RiskId;
import org.allmende.steering.RiskState;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/** A risk as it was typed. */
public record RiskForm(
        String version,
        String title,
        String likelihood,
        String impact,
        String measure,
        String responsible,
        String due,
        String state) {

    static final RiskForm EMPTY = new RiskForm("0", "", "MEDIUM", "MEDIUM", "", "", "", "OPEN");

    /** What is missing in a request counts as empty. */
    public RiskForm(
            @Nullable String version,
            @Nullable String title,
            @Nullable String likelihood,
            @Nullable String impact,
            @Nullable String measure,
            @Nullable String responsible,
            @Nullable String due,
            @Nullable String state) {
        this.version = Typed.of(version);
        this.title = Typed.of(title);
        this.likelihood = Typed.of(likelihood);
        this.impact = Typed.of(impact);
        this.measure = Typed.of(measure);
        this.responsible = Typed.of(responsible);
        this.due = Typed.of(due);
        this.state = Typed.of(state);
    }

    static RiskForm of(Risk risk) {
        PersonId responsible = risk.responsible();
        return new RiskForm(
                Integer.toString(risk.version()),
                risk.title(),
                risk.likelihood().name(),
                risk.impact().name(),
                risk.measure(),
                responsible == null ? "" : responsible.toString(),
                risk.dueOn() == null ? "" : risk.dueOn().toString(),
                risk.state().name());
    }

    /** The typed text over the version that is stored now. */
    RiskForm over(Risk stored) {
        return new RiskForm(
                Integer.toString(stored.version()),
                title,
                likelihood,
                impact,
                measure,
                responsible,
                due,
                state);
    }

    Risk read(RiskId id, Problems problems) {
        var risk =
                new Risk(
                        id,
                        0,
                        problems.required("title", title, 300),
                        problems.choice("likelihood", likelihood, Grade.class, Grade.MEDIUM),
                        problems.choice("impact", impact, Grade.class, Grade.MEDIUM),
                        problems.text("measure", measure, 2_000),
                        person(problems),
                        problems.date("due", due),
                        state.isEmpty()
                                ? RiskState.OPEN
                                : problems.choice("state", state, RiskState.class, RiskState.OPEN));
        problems.refuseIfAny();
        return risk;
    }

    private @Nullable PersonId person(Problems problems) {
        if (responsible.isBlank()) {
            return null;
        }
        try {
            return new PersonId(UUID.fromString(responsible));
        } catch (IllegalArgumentException noId) {
            problems.at("responsible", "shell.problem.choice");
            return null;
        }
    }
}

package org.allmende.work.web;

import static java.util.Objects.requireNonNullElse;

import org.allmende.plan.DependencyKind;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** A predecessor as it was typed: number or title, kind and lag. */
public record DependencyForm(String predecessor, String kind, String lag, String unit) {

    private static final int LONGEST_LAG = 999;

    public DependencyForm(
            @Nullable String predecessor,
            @Nullable String kind,
            @Nullable String lag,
            @Nullable String unit) {
        this.predecessor = requireNonNullElse(predecessor, "");
        this.kind = requireNonNullElse(kind, DependencyKind.FINISH_START.name());
        this.lag = requireNonNullElse(lag, "");
        this.unit = requireNonNullElse(unit, SpanUnit.WORKING_DAYS.name());
    }

    static DependencyForm empty() {
        return new DependencyForm(null, null, null, null);
    }

    DependencyKind readKind(Problems problems) {
        return problems.choice("kind", kind, DependencyKind.class, DependencyKind.FINISH_START);
    }

    Span readLag(Problems problems) {
        Integer amount = problems.number("lag", lag, -LONGEST_LAG, LONGEST_LAG);
        SpanUnit read = problems.choice("unit", unit, SpanUnit.class, SpanUnit.WORKING_DAYS);
        return amount == null || Math.abs(amount) > LONGEST_LAG
                ? Span.ZERO
                : new Span(amount, read);
    }
}

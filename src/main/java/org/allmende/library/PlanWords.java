package org.allmende.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.allmende.plan.Constraint;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.plan.Plan;
import org.allmende.plan.Proof;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Roll;
import org.allmende.plan.Span;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a plan, in words; of a list, a line for each element. The one place
 * that knows how a value of {@link org.allmende.plan.PlanDiff.Field} reads.
 */
public final class PlanWords {

    private final Texts t;
    private final Map<Object, String> titles = new HashMap<>();

    /**
     * @param plans where keys have their titles from; a later one counts more
     */
    PlanWords(Texts t, Plan... plans) {
        this.t = t;
        for (Plan plan : plans) {
            plan.items().forEach(item -> titles.put(item.key(), item.title()));
            plan.roles().forEach(role -> titles.put(role.key(), role.title()));
        }
    }

    /** Empty where nothing is. */
    public String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Integer hours -> t.of("library.change.hours", hours);
            case Span span -> t.of("library.span." + span.unit(), span.amount());
            case Proof proof -> t.of("library.proof." + proof);
            case Enum<?> constant -> t.of(constant);
            case LocalDate day -> t.longDate(day);
            case Constraint constraint -> constraint(constraint);
            case LegalBasis basis -> legal(basis);
            case Link link -> link.title() + " · " + link.url();
            case Dependency dependency -> dependency(dependency);
            case Item item -> item(item);
            case ItemKey key -> title(key);
            case RoleKey key -> title(key);
            case Role role -> role.title();
            case Collection<?> elements ->
                    elements.stream().map(this::of).collect(Collectors.joining("\n"));
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    String title(Object key) {
        return Objects.requireNonNullElse(titles.get(key), key.toString());
    }

    private String constraint(Constraint constraint) {
        return switch (constraint) {
            case Constraint.None _ -> "";
            case Constraint.NotBefore(var day) -> t.of("library.change.notBefore", day);
            case Constraint.NotAfter(var day) -> t.of("library.change.notAfter", day);
            case Constraint.Fixed(var start, var end) ->
                    start.equals(end)
                            ? t.of("library.change.fixed", start)
                            : t.of("library.change.fixed.span", start, end);
            case Constraint.Offset(var distance, var roll) -> offset(distance, roll);
        };
    }

    private String offset(Span distance, Roll roll) {
        if (distance.amount() == 0) {
            return t.of("library.offset.at");
        }
        String length = t.of("library.span." + distance.unit(), Math.abs(distance.amount()));
        String side = distance.amount() < 0 ? "before" : "after";
        String rolls = roll == Roll.PREVIOUS ? ".previous" : "";
        return t.of("library.offset." + side + rolls, length);
    }

    private String legal(LegalBasis basis) {
        return basis.checkedOn() == null
                ? basis.law()
                : t.of("library.change.checked", basis.law(), basis.checkedOn());
    }

    private String dependency(Dependency dependency) {
        String lag =
                dependency.lag().amount() == 0 ? "" : t.of("library.lag", of(dependency.lag()));
        return title(dependency.predecessor())
                + " "
                + t.of("library.kind." + dependency.kind(), lag);
    }

    /** In short: what it is, how long it takes and who does it. */
    private String item(Item item) {
        List<String> parts = new ArrayList<>(List.of(t.of(item.kind())));
        if (item.duration() != null) {
            parts.add(of(item.duration()));
        }
        item.roles().forEach(role -> parts.add(title(role)));
        String facts = String.join(", ", parts);
        return item.description().isEmpty() ? facts : facts + "\n" + item.description();
    }
}

package org.allmende.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.plan.Constraint;
import org.allmende.plan.Dependency;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanEdits;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Proof;
import org.allmende.plan.Roll;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;

/** From a typed item to a plan that holds it. */
final class ItemReading {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_DAYS = 9_999;
    private static final int MOST_HOURS = 100_000;

    private final ItemForm form;
    private final Problems problems = new Problems();

    ItemReading(ItemForm form) {
        this.form = form;
    }

    /**
     * @throws NotFound when the item is not there any more
     * @throws Refused with all that is wrong, at its fields
     */
    Plan into(Plan plan, ItemKey key) {
        if (!plan.has(key)) {
            throw new NotFound();
        }
        Item before = plan.item(key);
        String title = problems.required("title", form.value("title"), DraftStart.LONGEST_TITLE);
        String description = text("description");
        String doneWhen = text("doneWhen");
        Integer effort = problems.number("effort", form.value("effort"), 0, MOST_HOURS);
        List<String> checklist = FormLines.read(problems, "checklist", form.value("checklist"));
        List<LegalBasis> legal = FormLines.readLegal(problems, "legal", form.value("legal"));
        List<Link> links = FormLines.readLinks(problems, "links", form.value("links"));
        List<String> tags =
                Stream.of(text("tags").split("[,\\n]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        Proof proof =
                form.value("proof").isEmpty()
                        ? null
                        : problems.choice(
                                "proof", form.value("proof"), Proof.class, Proof.PRACTICE);
        Span duration = before.kind() == ItemKind.TASK ? duration() : null;
        Nature nature =
                before.kind() == ItemKind.PACKAGE
                        ? before.nature()
                        : problems.choice(
                                "nature", form.value("nature"), Nature.class, Nature.TASK);
        List<Dependency> after = after(plan, key);
        String[] roles = roles(plan);
        Constraint constraint = constraint(before);
        problems.refuseIfAny();
        Item item =
                before.titled(title)
                        .described(description)
                        .doneWhen(doneWhen)
                        .effort(effort)
                        .checklist(checklist.toArray(String[]::new))
                        .legal(legal.toArray(LegalBasis[]::new))
                        .links(links.toArray(Link[]::new))
                        .tags(tags.toArray(String[]::new))
                        .proof(proof)
                        .roles(roles)
                        .lasting(duration)
                        .nature(nature)
                        .constrained(constraint)
                        .ending(
                                before.kind() == ItemKind.TASK
                                                && form.value("periodEnd")
                                                        .equals(PeriodEnd.HOLDS.name())
                                        ? PeriodEnd.HOLDS
                                        : PeriodEnd.ROLLS);
        return PlanEdits.change(plan, item, after);
    }

    private String text(String field) {
        return problems.text(field, form.value(field), LONGEST_TEXT);
    }

    private Span duration() {
        Integer amount = problems.number("amount", form.value("amount"), 1, MOST_DAYS);
        SpanUnit unit =
                problems.choice("unit", form.value("unit"), SpanUnit.class, SpanUnit.WORKING_DAYS);
        if (amount == null) {
            problems.at("amount", "shell.problem.required");
        }
        return problems.none() && amount != null ? new Span(amount, unit) : Span.workingDays(1);
    }

    /** Around the anchor day of a routine; what no form shows stays. */
    private Constraint constraint(Item before) {
        if (!form.fields().containsKey("offset")) {
            return before.constraint();
        }
        if (form.value("offset").isBlank()) {
            return before.constraint() instanceof Constraint.Offset
                    ? Constraint.NONE
                    : before.constraint();
        }
        return new Constraint.Offset(
                lag("offset", form.value("offset").strip()),
                problems.choice("offsetRoll", form.value("offsetRoll"), Roll.class, Roll.NEXT));
    }

    private String[] roles(Plan plan) {
        return Stream.concat(Stream.of(form.value("responsible")), form.others().stream())
                .filter(key ->
                        plan.roles().stream().anyMatch(role -> role.key().value().equals(key)))
                .distinct()
                .toArray(String[]::new);
    }

    private List<Dependency> after(Plan plan, ItemKey key) {
        List<Dependency> after = new ArrayList<>();
        for (int i = 0; i < form.after().size(); i++) {
            var line = form.after().get(i);
            int number = i + 1;
            if (!line.item().isEmpty()) {
                if (plan.items().stream()
                        .noneMatch(item -> item.key().value().equals(line.item()))) {
                    problems.at("after-" + number, "shell.problem.choice");
                } else {
                    after.add(
                            new Dependency(
                                    ItemKey.of(line.item()),
                                    key,
                                    problems.choice(
                                            "kind-" + number,
                                            line.kind(),
                                            DependencyKind.class,
                                            DependencyKind.FINISH_START),
                                    lag("lag-" + number, line.lag())));
                }
            }
        }
        return after;
    }

    private Span lag(String field, String typed) {
        try {
            return typed.isBlank() ? Span.ZERO : Span.parse(typed);
        } catch (PlanRefused refused) {
            problems.at(field, refused.code(), refused.arguments().toArray());
            return Span.ZERO;
        }
    }
}

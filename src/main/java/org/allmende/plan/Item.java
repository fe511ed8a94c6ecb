package org.allmende.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A package, task or milestone of a plan. Build one by {@link #task}, {@link #milestone} or {@link
 * #pack} and refine it: {@code Item.task("1.1", "Titel").under("1").lasting(Span.workingDays(10))}.
 *
 * @param parent the package that holds it; null at the top
 * @param title as shown to people; not blank
 * @param description Markdown; empty if there is none
 * @param doneWhen how to tell that it is finished; empty if not said
 * @param roles the first is responsible, the others take part
 * @param duration of a task at least 1; null for packages and milestones
 * @param effortHours planned work in hours, 0 to 100,000
 * @param checklist subtasks (Teilaufgaben), in order
 * @param periodEnd meaningful for durations in calendar days, weeks or months
 * @param deadline a date that should hold: forwards it counts for slack and is reported when
 *     missed, backwards the item is laid before it
 * @throws PlanRefused {@code plan.item.*} when kind and fields do not fit each other
 */
public record Item(
        ItemKey key,
        @Nullable ItemKey parent,
        ItemKind kind,
        String title,
        String description,
        String doneWhen,
        Nature nature,
        List<RoleKey> roles,
        @Nullable Span duration,
        @Nullable Integer effortHours,
        List<String> checklist,
        List<LegalBasis> legalBases,
        @Nullable Proof proof,
        List<Link> links,
        List<String> tags,
        PeriodEnd periodEnd,
        Constraint constraint,
        @Nullable LocalDate deadline) {

    public Item {
        roles = List.copyOf(roles);
        checklist = List.copyOf(checklist);
        legalBases = List.copyOf(legalBases);
        links = List.copyOf(links);
        tags = List.copyOf(tags);
        ItemRules.check(key, kind, title, nature, duration, effortHours, constraint, deadline);
    }

    /** A task of one working day. */
    public static Item task(String key, String title) {
        var draft = new ItemDraft(ItemKey.of(key), ItemKind.TASK, title);
        draft.duration = Span.workingDays(1);
        return draft.item();
    }

    /** A legal period or waiting time that ends by § 193 BGB. */
    public static Item period(String key, String title, Span duration) {
        return task(key, title).nature(Nature.PERIOD).lasting(duration);
    }

    public static Item milestone(String key, String title) {
        return new ItemDraft(ItemKey.of(key), ItemKind.MILESTONE, title).item();
    }

    /** A package ("package" is a word of Java). */
    public static Item pack(String key, String title) {
        return new ItemDraft(ItemKey.of(key), ItemKind.PACKAGE, title).item();
    }

    public Item under(@Nullable String packageKey) {
        return under(packageKey == null ? null : ItemKey.of(packageKey));
    }

    public Item under(@Nullable ItemKey packageKey) {
        return with(draft -> draft.parent = packageKey);
    }

    public Item titled(String other) {
        return with(draft -> draft.title = other);
    }

    public Item described(String markdown) {
        return with(draft -> draft.description = markdown);
    }

    public Item doneWhen(String criterion) {
        return with(draft -> draft.doneWhen = criterion);
    }

    public Item nature(Nature other) {
        return with(draft -> draft.nature = other);
    }

    public Item roles(String... keys) {
        return with(draft -> draft.roles = Stream.of(keys).map(RoleKey::of).toList());
    }

    public Item lasting(@Nullable Span span) {
        return with(draft -> draft.duration = span);
    }

    public Item effort(@Nullable Integer hours) {
        return with(draft -> draft.effortHours = hours);
    }

    public Item checklist(String... lines) {
        return with(draft -> draft.checklist = List.of(lines));
    }

    public Item legal(LegalBasis... bases) {
        return with(draft -> draft.legalBases = List.of(bases));
    }

    public Item proof(@Nullable Proof other) {
        return with(draft -> draft.proof = other);
    }

    public Item links(Link... others) {
        return with(draft -> draft.links = List.of(others));
    }

    public Item tags(String... others) {
        return with(draft -> draft.tags = List.of(others));
    }

    /** The period ends on its last day even if that is free. */
    public Item holding() {
        return ending(PeriodEnd.HOLDS);
    }

    public Item ending(PeriodEnd other) {
        return with(draft -> draft.periodEnd = other);
    }

    public Item constrained(Constraint other) {
        return with(draft -> draft.constraint = other);
    }

    public Item notBefore(LocalDate date) {
        return constrained(new Constraint.NotBefore(date));
    }

    public Item notAfter(LocalDate date) {
        return constrained(new Constraint.NotAfter(date));
    }

    public Item fixed(LocalDate start, LocalDate end) {
        return constrained(new Constraint.Fixed(start, end));
    }

    /** Ends so many days from the anchor, such as "-10 AT". */
    public Item offset(String distance, Roll roll) {
        return constrained(new Constraint.Offset(Span.parse(distance), roll));
    }

    public Item deadline(@Nullable LocalDate date) {
        return with(draft -> draft.deadline = date);
    }

    private Item with(Consumer<ItemDraft> change) {
        var draft = new ItemDraft(this);
        change.accept(draft);
        return draft.item();
    }
}

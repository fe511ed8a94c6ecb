package org.allmende.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.inbox.Happening.Step;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.TrailEntry;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is told of a change, and why. Knows no database. Nobody is told of their own doing,
 * and of one thing everybody hears once a change.
 */
final class Routing {

    /** Of a change that touches more things than this, a person hears once, at the project. */
    static final int THINGS = 3;

    /** Kinds whose step names who is told. */
    static final List<NoticeKind> NAMING =
            List.of(
                    NoticeKind.MENTION,
                    NoticeKind.SIGNOFF,
                    NoticeKind.SIGNOFF_OVER,
                    NoticeKind.CORRESPONDENCE);

    private final Happening happening;
    private final Concerned concerned;
    private final Map<PersonId, List<PersonId>> substitutes;
    private final Map<Key, Told> told = new LinkedHashMap<>();

    private record Key(PersonId person, @Nullable ItemId item) {}

    private Routing(
            Happening happening, Concerned concerned, Map<PersonId, List<PersonId>> substitutes) {
        this.happening = happening;
        this.concerned = concerned;
        this.substitutes = substitutes;
    }

    /**
     * Everybody of everything; what they may see of it is for the caller to ask, before it is
     * {@link #folded}.
     *
     * @param substitutes who is away → who stands in
     */
    static List<Told> of(
            Happening happening, Concerned concerned, Map<PersonId, List<PersonId>> substitutes) {
        var routing = new Routing(happening, concerned, substitutes);
        happening.steps().forEach(routing::step);
        concerned.items().values().stream()
                .filter(Concerned.Item::ready)
                .forEach(item -> routing.doers(item, NoticeKind.READY));
        return List.copyOf(routing.told.values());
    }

    private void step(Step step) {
        for (NoticeKind kind : NAMING) {
            if (step.is(kind.name())) {
                tell(people(step.to()), step.item(), kind);
                return;
            }
        }
        Concerned.Item item = step.item() == null ? null : concerned.items().get(step.item());
        if (item != null) {
            ofItem(step, item);
        } else if (step.item() == null) {
            ofProject(step);
        }
    }

    private void ofItem(Step step, Concerned.Item item) {
        switch (step.field()) {
            case "ASSIGNEES", "RESPONSIBLE" -> named(step);
            case "COMMENT" -> doers(item, NoticeKind.COMMENT);
            case "STATE" -> state(step, item);
            case "START", "END" -> doers(item, NoticeKind.DATES);
            case "OVERDUE" -> doers(item, NoticeKind.OVERDUE);
            case "AT_RISK" -> doers(item, NoticeKind.AT_RISK);
            default -> {
                // Only who follows it hears of the rest.
            }
        }
        NoticeKind kind =
                switch (step.field()) {
                    case "COMMENT" -> NoticeKind.COMMENT;
                    case "STATE" -> NoticeKind.STATE;
                    case "START", "END" -> NoticeKind.DATES;
                    default -> NoticeKind.FOLLOWED;
                };
        tell(item.followers(), item.id(), kind);
        tell(concerned.followers(), item.id(), kind);
    }

    /** Who came and who went. */
    private void named(Step step) {
        List<PersonId> before = people(step.from());
        List<PersonId> after = people(step.to());
        Stream.concat(
                        after.stream().filter(person -> !before.contains(person)),
                        before.stream().filter(person -> !after.contains(person)))
                .forEach(person -> tell(person, step.item(), NoticeKind.ASSIGNED));
    }

    private void state(Step step, Concerned.Item item) {
        if ("REVIEW".equals(step.to())) {
            PersonId answers =
                    item.responsible() == null ? concerned.responsible() : item.responsible();
            tell(answers, item.id(), NoticeKind.REVIEW);
            tell(item.assignees(), item.id(), NoticeKind.STATE);
        } else if ("REVIEW".equals(step.from())) {
            tell(item.assignees(), item.id(), NoticeKind.RETURNED);
            tell(item.responsible(), item.id(), NoticeKind.STATE);
        } else {
            doers(item, NoticeKind.STATE);
        }
    }

    private void ofProject(Step step) {
        switch (step.field()) {
            case "STATE", "ARCHIVED", "DRAFT" ->
                    tell(concerned.members().keySet(), null, NoticeKind.PROJECT);
            case "ADOPTED" -> tell(concerned.members().keySet(), null, NoticeKind.MEMBER);
            case "RESPONSIBLE" -> named(step);
            case "MEMBER" -> {
                String name =
                        Objects.requireNonNullElse(step.to() == null ? step.from() : step.to(), "");
                // The history tells names, with the right behind a colon.
                concerned
                        .members()
                        .forEach((person, known) -> {
                            if (name.startsWith(known + ":")) {
                                tell(person, null, NoticeKind.MEMBER);
                            }
                        });
                tell(concerned.responsible(), null, NoticeKind.MEMBER);
            }
            case "LIBRARY" ->
                    tell(
                            step.to() == null ? concerned.members().keySet() : people(step.to()),
                            null,
                            NoticeKind.LIBRARY);
            case "NEW_VERSION" -> tell(concerned.responsible(), null, NoticeKind.LIBRARY);
            case "SUBSTITUTE" ->
                    people(step.to())
                            .forEach(person -> tell(person, null, NoticeKind.SUBSTITUTION));
            default -> {
                // Only who follows it hears of the rest.
            }
        }
        tell(concerned.followers(), null, NoticeKind.FOLLOWED);
    }

    private void doers(Concerned.Item item, NoticeKind kind) {
        tell(item.responsible(), item.id(), kind);
        tell(item.assignees(), item.id(), kind);
    }

    private void tell(Collection<PersonId> people, @Nullable ItemId item, NoticeKind kind) {
        people.forEach(person -> tell(person, item, kind));
    }

    private void tell(@Nullable PersonId person, @Nullable ItemId item, NoticeKind kind) {
        if (person == null || concerned.draft() && kind != NoticeKind.MENTION) {
            return;
        }
        note(new Told(person, item, kind, null));
        if (kind.goesToSubstitute()) {
            substitutes
                    .getOrDefault(person, List.of())
                    .forEach(other -> note(new Told(other, item, kind, person)));
        }
    }

    private void note(Told one) {
        if (!one.person().equals(happening.by())) {
            told.merge(new Key(one.person(), one.item()), one, Told::weightier);
        }
    }

    /** Who would hear of many things at once hears of them as one, except what names them. */
    static List<Told> folded(List<Told> told) {
        var things = new HashMap<PersonId, Set<@Nullable ItemId>>();
        told.stream()
                .filter(one -> one.kind() != NoticeKind.MENTION)
                .forEach(one ->
                        things.computeIfAbsent(one.person(), person -> new HashSet<>())
                                .add(one.item()));
        var folded = new LinkedHashMap<Key, Told>();
        for (Told one : told) {
            boolean many =
                    one.kind() != NoticeKind.MENTION
                            && things.getOrDefault(one.person(), Set.of()).size() > THINGS;
            Told kept = many ? one.about(null) : one;
            folded.merge(new Key(kept.person(), kept.item()), kept, Told::weightier);
        }
        return List.copyOf(folded.values());
    }

    private static List<PersonId> people(@Nullable String ids) {
        return TrailEntry.people(ids).toList();
    }
}

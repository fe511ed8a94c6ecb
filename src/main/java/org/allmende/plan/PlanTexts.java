package org.allmende.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All texts that people wrote into a document, each with its place, to be read or written anew. */
public final class PlanTexts {

    /** What a text is about. */
    public enum Field {
        TITLE,
        SUMMARY,
        PREREQUISITE,
        PARTICIPATION,
        DELIVERABLES,
        GUIDE,
        SOURCES,
        ROLE,
        DESCRIPTION,
        DONE_WHEN,
        CHECKLIST,
        LINK,
        TAG
    }

    /**
     * Where a text stands.
     *
     * @param item null in the header
     * @param index counts the lines of a list from 0; 0 for a single text
     */
    public record Place(@Nullable ItemKey item, Field field, int index) {}

    public record Passage(Place place, String text) {}

    /** Gives the text that is to stand in a place. */
    public interface Rewriting {
        String rewrite(Place place, String text);
    }

    private final Rewriting rewriting;

    private PlanTexts(Rewriting rewriting) {
        this.rewriting = rewriting;
    }

    /** All texts in their order; empty ones are left out. */
    public static List<Passage> of(PlanDocument document) {
        List<Passage> passages = new ArrayList<>();
        rewritten(
                document,
                (place, text) -> {
                    passages.add(new Passage(place, text));
                    return text;
                });
        return List.copyOf(passages);
    }

    /** The document with other texts. Lines that become blank leave their list. */
    public static PlanDocument rewritten(PlanDocument document, Rewriting rewriting) {
        return new PlanTexts(rewriting).document(document);
    }

    private PlanDocument document(PlanDocument old) {
        Plan plan = old.plan();
        List<Role> roles =
                IntStream.range(0, plan.roles().size())
                        .mapToObj(i -> role(plan.roles().get(i), i))
                        .toList();
        List<Item> items = plan.items().stream().map(this::item).toList();
        return new PlanDocument(
                old.id(),
                old.version(),
                needed(null, Field.TITLE, 0, old.title()),
                old.subject(),
                optional(Field.SUMMARY, old.summary()),
                old.licence(),
                old.origin(),
                old.contributors(),
                old.variantOf(),
                old.note(),
                old.checkedOn(),
                old.typicalDuration(),
                optional(Field.PREREQUISITE, old.prerequisite()),
                lines(null, Field.PARTICIPATION, old.participation()),
                lines(null, Field.DELIVERABLES, old.deliverables()),
                optional(Field.GUIDE, old.guide()),
                lines(null, Field.SOURCES, old.sources()),
                old.suitability(),
                old.recurrence(),
                new Plan(roles, items, plan.dependencies()));
    }

    private Role role(Role role, int index) {
        return new Role(role.key(), needed(null, Field.ROLE, index, role.title()));
    }

    private Item item(Item item) {
        ItemKey key = item.key();
        return item.titled(needed(key, Field.TITLE, 0, item.title()))
                .described(text(key, Field.DESCRIPTION, 0, item.description()))
                .doneWhen(text(key, Field.DONE_WHEN, 0, item.doneWhen()))
                .checklist(lines(key, Field.CHECKLIST, item.checklist()).toArray(String[]::new))
                .links(
                        IntStream.range(0, item.links().size())
                                .mapToObj(i -> link(key, i, item.links().get(i)))
                                .toArray(Link[]::new))
                .tags(lines(key, Field.TAG, item.tags()).toArray(String[]::new));
    }

    private Link link(ItemKey item, int index, Link link) {
        return new Link(needed(item, Field.LINK, index, link.title()), link.url());
    }

    private List<String> lines(@Nullable ItemKey item, Field field, List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> text(item, field, i, lines.get(i)))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private @Nullable String optional(Field field, @Nullable String text) {
        return text == null ? null : text(null, field, 0, text);
    }

    /** What must not be empty becomes an ellipsis, for somebody to write anew. */
    private String needed(@Nullable ItemKey item, Field field, int index, String text) {
        String other = text(item, field, index, text);
        return other.isBlank() ? "…" : other;
    }

    private String text(@Nullable ItemKey item, Field field, int index, String text) {
        return text.isEmpty() ? text : rewriting.rewrite(new Place(item, field, index), text);
    }
}

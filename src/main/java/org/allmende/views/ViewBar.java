package org.allmende.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.people.PersonCard;
import org.allmende.shell.Chip;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.work.ProjectHead;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a view: the quick filters, what is set, and the whole filter.
 *
 * @param path of the page
 */
public record ViewBar(ViewPage page, String path, ItemView view) {

    static ViewBar of(ViewPage page, ProjectHead head, ItemView view) {
        return new ViewBar(page, head.project().path() + page.path(), view);
    }

    public String href(ItemView other) {
        return path + other.query();
    }

    /** This page as it is, to come back to. */
    public String here() {
        return href(view);
    }

    /** What is set beyond the quick filters, which show it themselves. */
    public List<Chip> chips(Texts t, ProjectHead head) {
        var chips = new ArrayList<Chip>();
        if (!view.search().isEmpty()) {
            chips.add(without("suche", t.of("shell.chip.search", view.search())));
        }
        if (view.state() != null) {
            chips.add(without("zustand", t.of(view.state())));
        }
        if (view.person() != null) {
            PersonCard card = head.card(view.person());
            chips.add(without("person", card == null ? t.of("views.person.unknown") : card.name()));
        }
        if (view.colour() != null) {
            chips.add(without("farbe", t.of("views.chip.colour", t.of(view.colour()))));
        }
        if (!view.tag().isEmpty()) {
            chips.add(without("schlagwort", t.of("views.chip.tag", view.tag())));
        }
        return chips;
    }

    private Chip without(String name, String label) {
        return new Chip(label, href(view.with(name, "")));
    }

    /** How many press in the whole project; empty where the head does not know. */
    public String count(Texts t, ProjectHead head, Urgency urgency) {
        int count =
                switch (urgency) {
                    case RED -> head.progress().late();
                    case YELLOW -> head.progress().atRisk();
                    case GREEN, GREY, CLOSED -> 0;
                };
        return count == 0 ? "" : t.number(count);
    }

    /** The orders this page offers, by their words. */
    public List<Choice> sortings(Texts t) {
        return Stream.of(ItemSorting.values())
                .map(sorting -> sorting(t, sorting))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Choice sorting(Texts t, ItemSorting sorting) {
        boolean board = page == ViewPage.BOARD;
        if (sorting == ItemSorting.USUAL) {
            return new Choice("", board ? t.of(ItemSorting.URGENCY) : t.of(sorting));
        }
        return board && sorting == ItemSorting.URGENCY
                ? null
                : new Choice(sorting.word(), t.of(sorting));
    }
}

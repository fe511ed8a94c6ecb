package org.allmende.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.people.PersonCard;
import org.allmende.shell.Chip;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.work.ProjectHead;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/** What stands above a view: the kept ones, the quick filters, what is set, the whole filter. */
public record ViewBar(ItemView view, ViewTabs tabs) {

    public ViewPage page() {
        return tabs.page();
    }

    public String path() {
        return tabs.path();
    }

    public String href(ItemView other) {
        return tabs.href(other.query());
    }

    /** This page as it is, to come back to. */
    public String here() {
        return tabs.here();
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

    /** All that is set, in one line. */
    public String words(Texts t, ProjectHead head) {
        Stream<String> quick = view.quick().stream().map(t::of);
        Stream<String> urgencies = view.urgencies().stream().map(t::of);
        Stream<String> others = chips(t, head).stream().map(Chip::label);
        Stream<String> order =
                Stream.concat(
                        view.sorting() == ItemSorting.USUAL
                                ? Stream.empty()
                                : Stream.of(t.of("views.words.sorted", t.of(view.sorting()))),
                        view.grouping() == ItemGrouping.NONE
                                ? Stream.empty()
                                : Stream.of(t.of("views.words.grouped", t.of(view.grouping()))));
        return Stream.of(quick, urgencies, others, order)
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
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
        boolean board = page() == ViewPage.BOARD;
        if (sorting == ItemSorting.USUAL) {
            return new Choice("", board ? t.of(ItemSorting.URGENCY) : t.of(sorting));
        }
        return board && sorting == ItemSorting.URGENCY
                ? null
                : new Choice(sorting.word(), t.of(sorting));
    }
}

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

/**
 * What stands above a view: the quick filters, what is set, and the whole filter.
 *
 * @param path of the page
 * @param kept the views of this page that have a name
 * @param standard whether one of them opens the page when the address says nothing
 * @param keeping address of the kept views
 */
public record ViewBar(
        ViewPage page,
        String path,
        ItemView view,
        List<SavedView> kept,
        boolean standard,
        String keeping) {

    static ViewBar of(ViewPage page, ProjectHead head, ItemView view) {
        return new ViewBar(
                page,
                head.project().path() + page.path(),
                view,
                List.of(),
                false,
                KeptViews.path(head));
    }

    /** Where another view opens by itself, the one that shows everything must say so. */
    public String href(ItemView other) {
        String query = other.query();
        return path + (query.isEmpty() && standard ? "?" + AskedView.ALL : query);
    }

    public String href(SavedView other) {
        return other.query().isEmpty() ? href(ItemView.PLAIN) : path + other.query();
    }

    /** The page that keeps this view under a name. */
    public String keep() {
        String query = view.query();
        return keeping + (query.isEmpty() ? "?" : query + "&") + "seite=" + page;
    }

    /** What is shown now, among the kept. */
    public boolean isShown(SavedView other) {
        return other.query().equals(view.query());
    }

    public boolean isKept() {
        return kept.stream().anyMatch(this::isShown);
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
        boolean board = page == ViewPage.BOARD;
        if (sorting == ItemSorting.USUAL) {
            return new Choice("", board ? t.of(ItemSorting.URGENCY) : t.of(sorting));
        }
        return board && sorting == ItemSorting.URGENCY
                ? null
                : new Choice(sorting.word(), t.of(sorting));
    }
}

package org.allmende.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.shell.AddressQuery;
import org.allmende.shell.Chip;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Which of one's projects the list shows, and how. It lives in the address, so that it can be
 * mailed.
 *
 * @param search part of the title or the Aktenzeichen; empty for all
 * @param own only those the viewer answers for
 * @param after the last project of the page before, or null for the first page
 */
public record PortfolioFilter(
        String search,
        @Nullable ProjectState state,
        @Nullable PersonId responsible,
        @Nullable Urgency urgency,
        boolean own,
        Shelf shelf,
        PortfolioSorting sorting,
        PortfolioGrouping grouping,
        @Nullable ProjectId after) {

    public static final String PATH = "/projekte";

    public static final PortfolioFilter ALL =
            new PortfolioFilter(
                    "",
                    null,
                    null,
                    null,
                    false,
                    Shelf.CURRENT,
                    PortfolioSorting.TITLE,
                    PortfolioGrouping.NONE,
                    null);

    /** Where projects lie, and the words for it in the address. */
    public enum Shelf {
        CURRENT(""),
        RUNS("durchlaeufe"),
        DRAFTS("entwurf"),
        ARCHIVE("archiv");

        private final String word;

        Shelf(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean isNarrowed() {
        return !search.isEmpty()
                || state != null
                || responsible != null
                || urgency != null
                || own
                || shelf != Shelf.CURRENT;
    }

    public PortfolioFilter searching(String text) {
        return new PortfolioFilter(
                text, state, responsible, urgency, own, shelf, sorting, grouping, null);
    }

    public PortfolioFilter after(@Nullable ProjectId project) {
        return new PortfolioFilter(
                search, state, responsible, urgency, own, shelf, sorting, grouping, project);
    }

    public PortfolioFilter sorted(PortfolioSorting other) {
        return new PortfolioFilter(
                search, state, responsible, urgency, own, shelf, other, grouping, null);
    }

    /** With this Ampel alone, or without it when it was set. */
    public PortfolioFilter toggled(Urgency other) {
        return new PortfolioFilter(
                search,
                state,
                responsible,
                urgency == other ? null : other,
                own,
                shelf,
                sorting,
                grouping,
                null);
    }

    public PortfolioFilter owned(boolean mine) {
        return new PortfolioFilter(
                search, state, responsible, urgency, mine, shelf, sorting, grouping, null);
    }

    /** What is set beyond Ampel and own, which show it themselves. */
    List<Chip> chips(Texts t, String responsibleName) {
        var chips = new ArrayList<Chip>();
        if (!search.isEmpty()) {
            chips.add(chip(t.of("shell.chip.search", search), "", state, responsible, shelf));
        }
        if (state != null) {
            chips.add(chip(t.of(state), search, null, responsible, shelf));
        }
        if (responsible != null) {
            chips.add(chip(responsibleName, search, state, null, shelf));
        }
        if (shelf != Shelf.CURRENT) {
            chips.add(chip(t.of(shelf), search, state, responsible, Shelf.CURRENT));
        }
        return chips;
    }

    /** All that is set, in one line. */
    String words(Texts t, List<Chip> chips) {
        Stream<String> ampel = urgency == null ? Stream.empty() : Stream.of(t.of(urgency));
        Stream<String> mine = own ? Stream.of(t.of("portfolio.mine")) : Stream.empty();
        return Stream.of(ampel, mine, chips.stream().map(Chip::label))
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }

    private Chip chip(
            String label,
            String text,
            @Nullable ProjectState in,
            @Nullable PersonId person,
            Shelf on) {
        var without =
                new PortfolioFilter(text, in, person, urgency, own, on, sorting, grouping, null);
        return new Chip(label, without.path());
    }

    public String path() {
        return PATH + query();
    }

    /** The part of the address behind the path; empty when nothing is set. */
    public String query() {
        return new AddressQuery()
                .with("suche", search)
                .with("zustand", state)
                .with("person", responsible)
                .with("ampel", urgency)
                .with("nur", own ? "meine" : null)
                .with("ablage", shelf.word())
                .with("sortierung", sorting == PortfolioSorting.TITLE ? null : sorting.word())
                .with("gruppe", grouping.word())
                .with("ab", after)
                .toString();
    }
}

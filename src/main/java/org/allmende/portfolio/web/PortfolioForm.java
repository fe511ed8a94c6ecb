package org.allmende.portfolio.web;

import org.allmende.portfolio.PortfolioFilter;
import org.allmende.portfolio.PortfolioFilter.Shelf;
import org.allmende.portfolio.PortfolioGrouping;
import org.allmende.portfolio.PortfolioSorting;
import org.allmende.shell.Address;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the project list as the address has them. What makes no sense there filters
 * nothing.
 */
record PortfolioForm(
        @Nullable String suche,
        @Nullable String zustand,
        @Nullable String person,
        @Nullable String ampel,
        @Nullable String nur,
        @Nullable String ablage,
        @Nullable String sortierung,
        @Nullable String gruppe,
        @Nullable String ab) {

    PortfolioFilter filter() {
        return new PortfolioFilter(
                Address.text(suche),
                Address.constant(zustand, ProjectState.class),
                Address.id(person, PersonId::of),
                Address.constant(ampel, Urgency.class),
                "meine".equals(nur),
                Address.word(ablage, Shelf.values(), Shelf::word, Shelf.CURRENT),
                Address.word(
                        sortierung,
                        PortfolioSorting.values(),
                        PortfolioSorting::word,
                        PortfolioSorting.TITLE),
                Address.word(
                        gruppe,
                        PortfolioGrouping.values(),
                        PortfolioGrouping::word,
                        PortfolioGrouping.NONE),
                Address.id(ab, ProjectId::of));
    }
}

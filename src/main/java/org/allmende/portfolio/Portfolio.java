package org.allmende.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.allmende.export.Table;
import org.allmende.people.PersonCard;
import org.allmende.shell.Chip;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.views.ViewTabs;
import org.allmende.work.Colour;
import org.allmende.work.Progress;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The page “Projekte”: everything one takes part in.
 *
 * @param tabs its kept views
 * @param tally how many projects have which Ampel, before one is chosen
 * @param cards everybody who answers for one of the projects
 * @param next the project after which the next page begins, or null when this is the last
 */
public record Portfolio(
        PortfolioFilter filter,
        ViewTabs tabs,
        List<Row> rows,
        Map<Urgency, Integer> tally,
        Map<PersonId, PersonCard> cards,
        LocalDate today,
        @Nullable ProjectId next) {

    /**
     * @param anchorOn where its schedule begins or ends
     * @param milestone title of the next open milestone, or null
     * @param group what its group has in common
     * @param groupSize how many projects there are in it, on all pages
     */
    public record Row(
            ProjectId id,
            String title,
            String fileReference,
            ProjectState state,
            boolean draft,
            boolean archived,
            Colour colour,
            PersonId responsible,
            LocalDate anchorOn,
            Progress progress,
            @Nullable String milestone,
            @Nullable LocalDate milestoneOn,
            String group,
            int groupSize) {

        public String path() {
            return "/projekte/" + id;
        }
    }

    /** Rows that belong together. */
    public record Group(List<Row> rows) {

        public Row first() {
            return rows.getFirst();
        }
    }

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (Row row : rows) {
            if (groups.isEmpty() || !groups.getLast().first().group().equals(row.group())) {
                groups.add(new Group(new ArrayList<>()));
            }
            groups.getLast().rows().add(row);
        }
        return groups;
    }

    public String title(Texts t, Group group) {
        Row row = group.first();
        return switch (filter.grouping()) {
            case NONE -> "";
            case RESPONSIBLE -> name(row.responsible());
            case STATE -> t.of(row.state());
            case URGENCY -> t.of(row.progress().urgency());
        };
    }

    public List<Chip> chips(Texts t) {
        return filter.chips(t, filter.responsible() == null ? "" : name(filter.responsible()));
    }

    /** Everybody who answers for a project, for a select. */
    public List<Choice> responsibles() {
        return cards.values().stream()
                .map(card -> new Choice(card.id().toString(), card.name()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    public @Nullable Lifeline lifeline(Row row) {
        return Lifeline.of(
                axis(),
                row.progress().startOn(),
                row.progress().endOn(),
                row.progress().done(),
                row.progress().total(),
                today);
    }

    private Lifeline.Axis axis() {
        return new Lifeline.Axis(
                dates(Progress::startOn).min(LocalDate::compareTo).orElse(today),
                dates(Progress::endOn).max(LocalDate::compareTo).orElse(today));
    }

    private Stream<LocalDate> dates(Function<Progress, @Nullable LocalDate> date) {
        return Stream.concat(
                Stream.of(today),
                rows.stream().map(row -> date.apply(row.progress())).filter(Objects::nonNull));
    }

    /** As it leaves the house. */
    public Table table(Texts t) {
        return new Table(
                t.of("work.projects"),
                filter.words(t, chips(t)),
                Stream.of(
                                "work.project",
                                "portfolio.table.reference",
                                "work.list.state",
                                "work.list.urgency",
                                "portfolio.table.total",
                                "portfolio.table.done",
                                "portfolio.table.late",
                                "work.project.responsible",
                                "work.project.milestone",
                                "portfolio.table.milestone.on",
                                "portfolio.table.start",
                                "portfolio.table.end")
                        .map(t::of)
                        .toList(),
                rows.stream().map(row -> cells(t, row)).toList());
    }

    private List<@Nullable Object> cells(Texts t, Row row) {
        return Arrays.asList(
                row.title(),
                row.fileReference(),
                t.of(row.state()),
                t.of(row.progress().urgency()),
                row.progress().total(),
                row.progress().done(),
                row.progress().late(),
                name(row.responsible()),
                row.milestone(),
                row.milestoneOn(),
                row.progress().startOn(),
                row.progress().endOn());
    }

    private String name(PersonId person) {
        PersonCard card = cards.get(person);
        return card == null ? "" : card.name();
    }
}

package org.allmende.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares a project with what it was at the beginning of a day. */
@Component
@Transactional(readOnly = true)
public class Comparisons {

    private final ProjectHeads heads;
    private final ProjectCalendars calendars;
    private final Pasts pasts;

    Comparisons(ProjectHeads heads, ProjectCalendars calendars, Pasts pasts) {
        this.heads = heads;
        this.calendars = calendars;
        this.pasts = pasts;
    }

    /**
     * @param since the day; it is compared with its first moment
     */
    public Comparison of(
            Viewer viewer, ProjectId project, LocalDate since, LocalDate today, ZoneId zone) {
        ProjectHead head = heads.seen(viewer, project, today);
        WorkCalendar calendar = calendars.of(viewer, head.project().calendar());
        List<ItemThen> items = pasts.at(viewer, head, since.atStartOfDay(zone).toInstant());
        List<Line> lines =
                items.stream()
                        .map(item -> Line.of(item, calendar))
                        .filter(Objects::nonNull)
                        .toList();
        var titles = new HashMap<ItemId, String>();
        items.stream()
                .filter(ItemThen::isPackage)
                .forEach(item -> titles.put(item.id(), item.known().title()));
        List<PersonId> people =
                lines.stream()
                        .filter(line -> line.is(Turn.PEOPLE))
                        .flatMap(line -> line.states().stream())
                        .flatMap(ItemState::people)
                        .distinct()
                        .toList();
        return new Comparison(
                heads.named(viewer, head, people),
                since,
                Summary.of(items, lines, calendar),
                sections(items, lines, titles),
                titles);
    }

    /** Packages where something happened, each with its own turn first. */
    private static List<Comparison.Section> sections(
            List<ItemThen> items, List<Line> lines, Map<ItemId, String> titles) {
        var byPackage = new LinkedHashMap<@Nullable ItemId, List<Line>>();
        items.stream()
                .filter(ItemThen::isPackage)
                .forEach(item -> byPackage.put(item.id(), new ArrayList<>()));
        lines.forEach(line ->
                byPackage
                        .computeIfAbsent(
                                line.item().isPackage()
                                        ? line.item().id()
                                        : line.item().known().parent(),
                                item -> new ArrayList<>())
                        .add(line));
        return byPackage.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section ->
                        new Comparison.Section(
                                section.getKey(),
                                titles.getOrDefault(section.getKey(), ""),
                                section.getValue()))
                .toList();
    }
}

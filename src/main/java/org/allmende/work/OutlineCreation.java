package org.allmende.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Position;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a whole outline of packages, tasks and milestones at once, as one step of the history. */
@Component
public class OutlineCreation {

    private final Projects projects;
    private final Places places;
    private final NewItems newItems;
    private final OutlinePeople people;
    private final ProjectCalendars calendars;
    private final History history;

    OutlineCreation(
            Projects projects,
            Places places,
            NewItems newItems,
            OutlinePeople people,
            ProjectCalendars calendars,
            History history) {
        this.projects = projects;
        this.places = places;
        this.newItems = newItems;
        this.people = people;
        this.calendars = calendars;
        this.history = history;
    }

    /**
     * What came of it.
     *
     * @param items as the lines stood
     * @param change for its undo
     */
    public record Added(List<ItemId> items, UUID change) {}

    /**
     * @param lines at least one; the first has depth 0
     */
    @Transactional
    public Added add(Viewer viewer, ProjectId id, Spot spot, List<OutlineLine> lines, Cause cause) {
        return store(
                viewer, projects.at(viewer, id, spot.parent()).forPlanning(), spot, lines, cause);
    }

    /** Brings in what somebody who only works there proposes, as by mail. */
    @Transactional
    public Added propose(
            Viewer viewer, ProjectId id, Spot spot, List<OutlineLine> lines, Cause cause) {
        return store(
                viewer, projects.at(viewer, id, spot.parent()).forWorking(), spot, lines, cause);
    }

    private Added store(
            Viewer viewer, Project project, Spot spot, List<OutlineLine> lines, Cause cause) {
        people.refuseStrangers(viewer, lines);
        projects.lock(viewer, project.id());
        List<NewItem> rows = rows(viewer, project, spot, lines);
        newItems.insert(viewer, project.id(), rows);
        List<ItemId> ids = rows.stream().map(row -> new ItemId(row.id())).toList();
        people.letIn(viewer, project.id(), ids, lines);
        UUID change = OneStep.change();
        history.append(
                viewer,
                project.id(),
                change,
                cause,
                rows.stream()
                        .map(row ->
                                new History.Trace(
                                        new ItemId(row.id()),
                                        ItemField.CREATED.name(),
                                        null,
                                        row.title()))
                        .toList());
        return new Added(ids, change);
    }

    /** A line's place in its package, and what it will be the package of. */
    private record Above(UUID id, String place, String title, boolean isPackage) {}

    private List<NewItem> rows(Viewer viewer, Project project, Spot spot, List<OutlineLine> lines) {
        int number = projects.takeNumbers(viewer, project.id(), lines.size());
        WorkCalendar calendar = calendars.of(viewer, project.calendar());
        String first = places.at(viewer, project.id(), spot);
        Map<Integer, Integer> siblings = siblings(lines);
        var positions = new HashMap<Integer, Integer>();
        Deque<Above> path = new ArrayDeque<>();
        var rows = new ArrayList<NewItem>(lines.size());
        var groups = groups(lines);
        for (int i = 0; i < lines.size(); i++) {
            OutlineLine line = lines.get(i);
            while (path.size() > line.depth()) {
                path.pop();
            }
            Above above = path.peek();
            if (above != null && !above.isPackage()) {
                throw new Refused("work.place.noPackage", above.title());
            }
            int index = positions.merge(groups.get(i), 1, Integer::sum) - 1;
            int count = siblings.getOrDefault(groups.get(i), 1);
            String place =
                    above == null
                            ? count == 1 ? first : first + Position.evenly(index, count)
                            : above.place() + "." + Position.evenly(index, count);
            UUID id = TimeOrderedId.next();
            UUID parent = above == null ? value(spot.parent()) : above.id();
            rows.add(row(id, number++, parent, place, line, calendar));
            path.push(new Above(id, place, line.title(), line.isPackage()));
        }
        return rows;
    }

    /** For each line the line it stands in, as its index; −1 for the top. */
    private static List<Integer> groups(List<OutlineLine> lines) {
        var groups = new ArrayList<Integer>(lines.size());
        Deque<Integer> path = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            while (path.size() > lines.get(i).depth()) {
                path.pop();
            }
            groups.add(path.isEmpty() ? -1 : path.peek());
            path.push(i);
        }
        return groups;
    }

    private static Map<Integer, Integer> siblings(List<OutlineLine> lines) {
        var siblings = new HashMap<Integer, Integer>();
        groups(lines).forEach(group -> siblings.merge(group, 1, Integer::sum));
        return siblings;
    }

    private static NewItem row(
            UUID id,
            int number,
            @Nullable UUID parent,
            String place,
            OutlineLine line,
            WorkCalendar calendar) {
        boolean milestone = line.kind() == ItemKind.MILESTONE;
        var end = line.endOn() == null && milestone ? line.startOn() : line.endOn();
        var start = milestone ? end : line.startOn();
        if (start != null && end != null && end.isBefore(start)) {
            throw new Refused("work.task.endBeforeStart");
        }
        return new NewItem(
                id,
                number,
                "n" + number,
                parent,
                place,
                line.kind(),
                Nature.TASK,
                line.title(),
                line.description(),
                "",
                line.responsible(),
                line.isPackage() ? List.of() : line.assignees(),
                List.of(),
                line.isPackage() ? null : start,
                line.isPackage() ? null : end,
                line.isPackage() ? null : Warning.day(end, line.effortHours(), calendar),
                start == null || end == null || milestone || line.isPackage()
                        ? null
                        : Span.workingDays(Math.max(1, calendar.workdaysBetween(start, end))),
                PeriodEnd.ROLLS,
                line.isPackage() ? null : line.effortHours(),
                StoredValues.text(List.of()),
                StoredValues.text(List.of()),
                List.of(),
                null,
                List.of(),
                line.isPackage() ? Priority.NORMAL : line.priority(),
                line.fileReference());
    }

    private static @Nullable UUID value(@Nullable ItemId item) {
        return item == null ? null : item.value();
    }
}

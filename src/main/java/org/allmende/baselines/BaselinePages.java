package org.allmende.baselines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pages of the Basispläne: all of a project, and one beside another or today. */
@Component
@Transactional(readOnly = true)
public class BaselinePages {

    private final ProjectHeads heads;
    private final Baselines baselines;
    private final PlannedItems items;
    private final ProjectCalendars calendars;
    private final Colleagues colleagues;

    BaselinePages(
            ProjectHeads heads,
            Baselines baselines,
            PlannedItems items,
            ProjectCalendars calendars,
            Colleagues colleagues) {
        this.heads = heads;
        this.baselines = baselines;
        this.items = items;
        this.calendars = calendars;
        this.colleagues = colleagues;
    }

    /**
     * All of a project.
     *
     * @param people the cards of those who kept them
     */
    public record Listed(
            ProjectHead head, List<Baseline> baselines, Map<PersonId, PersonCard> people) {

        public String path() {
            return head.project().path() + "/steuerung/basisplaene";
        }

        public String name(PersonId person) {
            PersonCard card = people.get(person);
            return card == null ? "" : card.name();
        }
    }

    /**
     * One beside another.
     *
     * @param with the other one; null for today
     * @param all of the project, to choose from
     */
    public record Compared(
            ProjectHead head,
            Baseline baseline,
            @Nullable Baseline with,
            List<Baseline> all,
            PlanComparison comparison) {

        public String path() {
            return head.project().path() + "/steuerung/basisplaene";
        }

        public List<Baseline> others() {
            return all.stream().filter(other -> !other.id().equals(baseline.id())).toList();
        }
    }

    /**
     * @throws NotFound when the project is absent or the viewer has no right in the whole of it
     */
    public Listed of(Viewer viewer, ProjectId project, LocalDate today) {
        ProjectHead head = heads.of(viewer, project, today);
        List<Baseline> all = baselines.of(viewer, project);
        return new Listed(
                head,
                all,
                colleagues.cards(viewer, all.stream().map(Baseline::person).distinct().toList()));
    }

    /**
     * @param with null for today
     * @throws NotFound when one of them is none of the project
     */
    public Compared compared(
            Viewer viewer,
            ProjectId project,
            BaselineId id,
            @Nullable BaselineId with,
            LocalDate today) {
        ProjectHead head = heads.of(viewer, project, today);
        List<Baseline> all = baselines.of(viewer, project);
        Baseline one = find(all, id);
        Baseline other = with == null ? null : find(all, with);
        var comparison =
                PlanComparison.of(
                        items.of(viewer, head, id, with),
                        PlannedItem::one,
                        other == null ? PlannedItem::today : PlannedItem::other,
                        calendars.of(viewer, head.project().calendar()));
        return new Compared(head, one, other, all, comparison);
    }

    private static Baseline find(List<Baseline> all, BaselineId id) {
        return all.stream()
                .filter(baseline -> baseline.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

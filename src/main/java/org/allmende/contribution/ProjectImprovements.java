package org.allmende.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.library.Templates;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanEdits;
import org.allmende.plan.PlanMerge;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.upgrade.Agreed;
import org.allmende.upgrade.Agreements;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares projects with their templates. What is confidential stays in the project. */
@Component
class ProjectImprovements {

    private static final int LONGEST = 9_999;

    private final Agreements agreements;
    private final Templates templates;
    private final ProjectCalendars calendars;

    ProjectImprovements(Agreements agreements, Templates templates, ProjectCalendars calendars) {
        this.agreements = agreements;
        this.templates = templates;
        this.calendars = calendars;
    }

    /**
     * @param adoption which template of the project; null for the only one
     * @throws NotFound when the viewer has no right in the whole of the project, or it follows no
     *     template in sight
     * @throws Forbidden when the viewer does not plan it
     */
    @Transactional(readOnly = true)
    Improvements of(Viewer viewer, ProjectId project, @Nullable UUID adoption) {
        Agreed agreed = agreements.of(viewer, project, adoption);
        var version = templates.document(viewer, agreed.version());
        var calendar = calendars.of(viewer, agreed.project().project().calendar());
        Plan open = open(agreed);
        Plan own = agreed.share(agreed.own());
        Plan shown = agreed.share(open);
        var merge =
                PlanMerge.merge(
                        agreed.base(), version.plan(), agreed.share(taken(open, agreed, calendar)));
        var offered =
                merge.changes().stream()
                        .filter(change -> !isHidden(change.id().key(), own, shown))
                        .toList();
        return new Improvements(
                agreed,
                version,
                new PlanMerge(merge.base(), merge.ours(), merge.theirs(), offered));
    }

    /** The project's plan without what is confidential, and what stands below that. */
    private static Plan open(Agreed agreed) {
        Plan open = agreed.own();
        for (Item item : agreed.own().items()) {
            ProjectItem known = agreed.project().items().get(item.key());
            if (known != null && known.confidential() && open.has(item.key())) {
                open = PlanEdits.without(open, item.key());
            }
        }
        return open;
    }

    private static boolean isHidden(String key, Plan own, Plan open) {
        Set<String> seen =
                open.items().stream().map(item -> item.key().value()).collect(Collectors.toSet());
        return own.items().stream()
                .map(Item::key)
                .map(ItemKey::value)
                .anyMatch(known -> known.equals(key) && !seen.contains(known));
    }

    /** How long finished tasks really took. */
    private static Plan taken(Plan plan, Agreed agreed, WorkCalendar calendar) {
        List<Item> items = new ArrayList<>();
        for (Item item : plan.items()) {
            Span real = real(item, agreed.project().items().get(item.key()), calendar);
            items.add(real == null ? item : item.lasting(real));
        }
        return new Plan(plan.roles(), items, plan.dependencies());
    }

    private static @Nullable Span real(
            Item item, @Nullable ProjectItem done, WorkCalendar calendar) {
        Span planned = item.duration();
        if (done == null
                || planned == null
                || item.kind() != ItemKind.TASK
                || item.nature() == Nature.PERIOD
                || planned.unit().isCalendar()
                || done.state() != TaskState.DONE) {
            return null;
        }
        LocalDate start = done.startOn();
        LocalDate end = done.doneOn();
        return start == null || end == null || end.isBefore(start)
                ? null
                : Span.workingDays(Math.clamp(calendar.workdaysBetween(start, end), 1, LONGEST));
    }
}

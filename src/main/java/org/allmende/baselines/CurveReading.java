package org.allmende.baselines;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far a project is, against a kept plan. */
@Component
public class CurveReading {

    private final ProjectHeads heads;
    private final Baselines baselines;
    private final PlannedItems items;
    private final ProjectCalendars calendars;

    CurveReading(
            ProjectHeads heads,
            Baselines baselines,
            PlannedItems items,
            ProjectCalendars calendars) {
        this.heads = heads;
        this.baselines = baselines;
        this.items = items;
        this.calendars = calendars;
    }

    /**
     * The page of the progress.
     *
     * @param baseline the plan it is measured against; null for today's, where none was kept
     * @param all kept plans, to choose from
     * @param finished what was planned and booked for the finished tasks
     * @param weighable whether effort is planned for anything
     */
    public record Page(
            ProjectHead head,
            @Nullable Baseline baseline,
            List<Baseline> all,
            CurveMeasure measure,
            boolean weighable,
            ProgressCurve curve,
            Finished finished) {

        public String path() {
            return head.project().path() + "/steuerung/fortschritt";
        }

        /** The same page measured by something else. */
        public String by(CurveMeasure other) {
            return path()
                    + "?"
                    + CurveMeasure.PARAMETER
                    + "="
                    + other.symbol()
                    + (baseline == null ? "" : "&basisplan=" + baseline.id());
        }

        /** Whether something can be said about planned and booked effort of what is finished. */
        public boolean tellsOfBookings() {
            return finished.planned() > 0 && finished.booked() > 0;
        }
    }

    /**
     * The finished tasks for which effort was planned; of others nothing can be said.
     *
     * @param planned hours
     * @param booked hours
     */
    public record Finished(int planned, int booked) {

        private static final int HOUR = 60;

        static Finished of(List<PlannedItem> tree) {
            int planned = 0;
            int minutes = 0;
            for (PlannedItem item : tree) {
                PlannedItem.Stand now = item.today();
                if (item.isDone() && now != null && now.effort() != null) {
                    planned += now.effort();
                    minutes += item.booked();
                }
            }
            return new Finished(planned, Math.round((float) minutes / HOUR));
        }
    }

    /**
     * @param chosen id of a kept plan; null, or one that is unknown, for the newest
     * @param measure null for effort where most tasks have some, otherwise tasks
     * @throws NotFound when the project is absent or the viewer has no right in the whole of it
     */
    @Transactional(readOnly = true)
    public Page of(
            Viewer viewer,
            ProjectId project,
            @Nullable String chosen,
            @Nullable CurveMeasure measure,
            LocalDate today) {
        ProjectHead head = heads.of(viewer, project, today);
        List<Baseline> all = baselines.of(viewer, project);
        Baseline baseline =
                all.stream()
                        .filter(kept -> kept.id().toString().equals(chosen))
                        .findFirst()
                        .orElse(all.isEmpty() ? null : all.getFirst());
        List<PlannedItem> tree =
                items.of(viewer, head, baseline == null ? null : baseline.id(), null);
        int weighed = weighed(tree);
        CurveMeasure by = measure == null ? fitting(tree, weighed) : measure;
        var curve =
                ProgressCurve.of(
                        tree,
                        baseline != null,
                        by,
                        today,
                        calendars.of(viewer, head.project().calendar()));
        return new Page(head, baseline, all, by, weighed > 0, curve, Finished.of(tree));
    }

    private static int weighed(List<PlannedItem> tree) {
        return (int)
                tree.stream()
                        .map(PlannedItem::today)
                        .filter(now -> now != null && now.effort() != null && now.effort() > 0)
                        .count();
    }

    private static CurveMeasure fitting(List<PlannedItem> tree, int weighed) {
        long tasks =
                tree.stream().filter(item -> !item.isPackage() && item.today() != null).count();
        return weighed * 2 > tasks ? CurveMeasure.EFFORT : CurveMeasure.TASKS;
    }
}

package org.allmende.baselines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the milestones of a project moved. */
@Component
public class TrendReading {

    private final ProjectHeads heads;
    private final LooksBack looksBack;
    private final MilestonePasts milestones;
    private final ProjectCalendars calendars;

    TrendReading(
            ProjectHeads heads,
            LooksBack looksBack,
            MilestonePasts milestones,
            ProjectCalendars calendars) {
        this.heads = heads;
        this.looksBack = looksBack;
        this.milestones = milestones;
        this.calendars = calendars;
    }

    /** The page of the trend. */
    public record Page(ProjectHead head, MilestoneTrend trend) {}

    /**
     * @throws NotFound when the project is absent or the viewer has no right in the whole of it
     */
    @Transactional(readOnly = true)
    public Page of(Viewer viewer, ProjectId project, LocalDate today, ZoneId zone) {
        ProjectHead head = heads.of(viewer, project, today);
        List<MilestonePast> all = milestones.of(viewer, head);
        Instant begin =
                all.stream().map(MilestonePast::since).min(Comparator.naturalOrder()).orElse(null);
        List<TrendPoint> points = TrendPoint.of(begin, looksBack.of(viewer, head), today, zone);
        return new Page(
                head,
                MilestoneTrend.of(all, points, calendars.of(viewer, head.project().calendar())));
    }
}

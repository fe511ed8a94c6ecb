package org.allmende.baselines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.plan.Dates;
import org.allmende.tenancy.Viewer;
import org.allmende.views.EarlierPlan;
import org.allmende.views.EarlierPlans;
import org.allmende.work.ProjectHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lays a kept plan underneath the Zeitplan. For those who see the whole project. */
@Repository
class EarlierSchedules implements EarlierPlans {

    private final Baselines baselines;
    private final JdbcClient jdbc;

    EarlierSchedules(Baselines baselines, JdbcClient jdbc) {
        this.baselines = baselines;
        this.jdbc = jdbc;
    }

    @Override
    public List<EarlierPlan> of(Viewer viewer, ProjectHead head) {
        if (!head.project().mine().mayRead()) {
            return List.of();
        }
        return baselines.of(viewer, head.project().id()).stream()
                .map(baseline -> new EarlierPlan(baseline.id().toString(), baseline::label))
                .toList();
    }

    @Override
    public Map<UUID, Dates> dates(Viewer viewer, ProjectHead head, EarlierPlan plan) {
        var dates = new HashMap<UUID, Dates>();
        jdbc.sql(
                        """
                        select s.item, s.start_on, s.end_on from baseline_item s join item i on i.id = s.item
                        where s.baseline = :baseline and s.project = :project and s.authority = :authority and s.start_on is not null
                        """)
                .param("baseline", UUID.fromString(plan.id()))
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .query(row -> {
                    dates.put(
                            row.getObject(1, UUID.class),
                            new Dates(
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, LocalDate.class)));
                });
        return dates;
    }
}

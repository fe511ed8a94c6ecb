package org.allmende.demo;

import java.time.LocalDate;
import java.util.Map;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.views.ViewForm;
import org.allmende.views.ViewKeeping;
import org.allmende.views.ViewPage;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two kept views of the first project: one for all of it, one of a single person. */
@Component
@Order(45)
class ViewScene implements Scene {

    private final Players players;
    private final Repertoire repertoire;
    private final ViewKeeping keeping;

    ViewScene(Players players, Repertoire repertoire, ViewKeeping keeping) {
        this.players = players;
        this.repertoire = repertoire;
        this.keeping = keeping;
    }

    @Override
    public void play(LocalDate today) {
        Viewer lead = players.viewer(Cast.MIRIAM);
        ProjectId project = repertoire.project(lead, "E-Akte-Einführung", today);
        keep(
                lead,
                project,
                new ViewForm("Offen nach Person", ViewPage.LIST.name(), "true", null),
                Map.of("nur", "offen", "gruppe", "person"),
                today);
        keep(
                lead,
                project,
                new ViewForm("Meilensteine", ViewPage.SCHEDULE.name(), null, null),
                Map.of("nur", "meilensteine"),
                today);
        keep(
                lead,
                null,
                new ViewForm("Was brennt", ViewPage.PROJECTS.name(), "true", null),
                Map.of("ampel", "RED"),
                today);
        keep(
                lead,
                null,
                new ViewForm("Meine Meilensteine", ViewPage.CALENDAR.name(), null, null),
                Map.of("nur", "meine,meilensteine"),
                today);
    }

    private void keep(
            Viewer viewer,
            @Nullable ProjectId project,
            ViewForm form,
            Map<String, String> address,
            LocalDate today) {
        Fence.within(viewer, () -> keeping.keep(viewer, project, form, address, today));
    }
}

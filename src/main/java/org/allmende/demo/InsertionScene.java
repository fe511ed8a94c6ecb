package org.allmende.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.InsertionRequest;
import org.allmende.adoption.TemplateInsertion;
import org.allmende.plan.RoleKey;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The DMS roll-out turned out to need a procurement: a second template lives in the project. */
@Component
@Order(90)
class InsertionScene implements Scene {

    private static final String PROJECT = "DMS-Roll-out im Bauamt";
    private static final String TEMPLATE = "vergabe-uvgo-oeffentlich";
    private static final RoleKey DEPARTMENT = RoleKey.of("FA");

    private final Players players;
    private final Repertoire repertoire;
    private final TemplateInsertion insertion;

    InsertionScene(Players players, Repertoire repertoire, TemplateInsertion insertion) {
        this.players = players;
        this.repertoire = repertoire;
        this.insertion = insertion;
    }

    @Override
    public void play(LocalDate today) {
        Viewer hannah = players.viewer(Cast.HANNAH);
        ProjectId project = repertoire.project(hannah, PROJECT, today);
        LocalDate start = today.plusWeeks(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var request =
                new InsertionRequest(
                        TEMPLATE,
                        project,
                        null,
                        "Scannen der Altakten vergeben",
                        AdoptionTerms.startingOn(start),
                        Map.of(DEPARTMENT, DEPARTMENT));
        LocalDate day = today.minusDays(4);
        Stage.on(day, hannah, () -> insertion.insert(hannah, request, day));
    }
}

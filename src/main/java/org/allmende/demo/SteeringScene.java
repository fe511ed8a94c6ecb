package org.allmende.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.steering.Decision;
import org.allmende.steering.DecisionId;
import org.allmende.steering.Grade;
import org.allmende.steering.ReportKeeping;
import org.allmende.steering.Risk;
import org.allmende.steering.RiskId;
import org.allmende.steering.RiskState;
import org.allmende.steering.SteeringLog;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What may go wrong with the E-Akte, who has to decide what, and a report for the committee. */
@Component
@Order(84)
class SteeringScene implements Scene {

    private static final UUID NEW = new UUID(0, 0);

    private final Players players;
    private final Repertoire repertoire;
    private final SteeringLog log;
    private final ReportKeeping reports;

    SteeringScene(Players players, Repertoire repertoire, SteeringLog log, ReportKeeping reports) {
        this.players = players;
        this.repertoire = repertoire;
        this.log = log;
        this.reports = reports;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        ProjectId project = repertoire.project(miriam, "E-Akte-Einführung", today);
        Stage.on(today.minusDays(80), miriam, () -> risks(miriam, project, today));
        Stage.on(today.minusDays(60), miriam, () -> decisions(miriam, project, today));
        Stage.on(
                today.minusDays(28),
                miriam,
                () -> {
                    reports.keep(
                            miriam,
                            project,
                            today.minusDays(28),
                            Stage.ZONE,
                            "Der Aktenplan ist festgelegt, die Ausschreibung läuft. Die Ämter arbeiten gut mit.",
                            "Bis Jahresende steht der Zuschlag an. Danach beginnt der Aufbau im Hauptamt.");
                });
    }

    private void risks(Viewer viewer, ProjectId project, LocalDate today) {
        risk(
                viewer,
                project,
                "Der Zuschlag verschiebt sich durch ein Nachprüfungsverfahren",
                Grade.MEDIUM,
                Grade.HIGH,
                "Fristen großzügig setzen, Wertung lückenlos dokumentieren",
                Cast.RUTH,
                today.plusDays(35),
                RiskState.OPEN);
        risk(
                viewer,
                project,
                "In den Pilotämtern fehlt Zeit für Schulungen",
                Grade.HIGH,
                Grade.MEDIUM,
                "Termine vor den Sommerferien, Key-User in jedem Amt",
                Cast.MIRIAM,
                today.plusDays(110),
                RiskState.OPEN);
        risk(
                viewer,
                project,
                "Das Fachverfahren im Bauamt hat keine Schnittstelle",
                Grade.MEDIUM,
                Grade.MEDIUM,
                "Anfrage beim Hersteller, sonst Ablage über Druckertreiber",
                Cast.JONAS,
                null,
                RiskState.OPEN);
        risk(
                viewer,
                project,
                "Der Datenschutz wird zu spät beteiligt",
                Grade.LOW,
                Grade.HIGH,
                "Von Beginn an in der Projektgruppe",
                Cast.DENIZ,
                null,
                RiskState.CLOSED);
    }

    private void decisions(Viewer viewer, ProjectId project, LocalDate today) {
        decision(
                viewer,
                project,
                "Welche Ämter gehen in den Pilotbetrieb?",
                "Hauptamt und Ordnungsamt\nHauptamt und Bauamt",
                "Verwaltungsvorstand",
                today.plusDays(18),
                "");
        decision(
                viewer,
                project,
                "Werden Altakten der letzten zehn Jahre eingescannt?",
                "nur laufende Vorgänge (rund 40.000 €)\nalle (rund 310.000 €)",
                "Hauptausschuss",
                today.plusDays(52),
                "");
        decision(
                viewer,
                project,
                "Beschaffung gemeinsam mit dem Landkreis?",
                "",
                "Verwaltungsvorstand",
                today.minusDays(70),
                "Nein; eigene Ausschreibung, Leistungsverzeichnis des Landkreises als Grundlage.");
    }

    private void risk(
            Viewer viewer,
            ProjectId project,
            String title,
            Grade likelihood,
            Grade impact,
            String measure,
            Player responsible,
            @Nullable LocalDate dueOn,
            RiskState state) {
        log.addRisk(
                viewer,
                project,
                new Risk(
                        new RiskId(NEW),
                        0,
                        title,
                        likelihood,
                        impact,
                        measure,
                        players.id(responsible),
                        dueOn,
                        state));
    }

    private void decision(
            Viewer viewer,
            ProjectId project,
            String question,
            String options,
            String decider,
            LocalDate dueOn,
            String outcome) {
        log.addDecision(
                viewer,
                project,
                new Decision(
                        new DecisionId(NEW),
                        0,
                        question,
                        options,
                        decider,
                        dueOn,
                        outcome,
                        outcome.isEmpty() ? null : dueOn));
    }
}

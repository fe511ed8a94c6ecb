package org.allmende.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Land;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectItem;
import org.allmende.work.TaskEditing;
import org.allmende.work.TaskEditing.Details;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The E-Akte has grown since the projects began: a newer version waits, and two of its changes meet
 * what Musterlingen has changed itself.
 */
@Component
@Order(88)
class UpgradeScene implements Scene {

    private static final String PROJECT = "E-Akte-Einführung";

    private final Players players;
    private final Repertoire repertoire;
    private final TaskEditing editing;
    private final TemplatePublishing publishing;

    UpgradeScene(
            Players players,
            Repertoire repertoire,
            TaskEditing editing,
            TemplatePublishing publishing) {
        this.players = players;
        this.repertoire = repertoire;
        this.editing = editing;
        this.publishing = publishing;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        ProjectItem agreement =
                repertoire.item(
                        miriam, PROJECT, "Mitbestimmung und Dienstvereinbarung abschließen", today);
        ProjectItem training =
                repertoire.item(miriam, PROJECT, "Beschäftigte im Pilotbereich schulen", today);
        Stage.on(
                today.minusDays(9),
                miriam,
                () -> {
                    edit(miriam, agreement, agreement.description(), 25);
                    edit(
                            miriam,
                            training,
                            "Die Stadtbücherei stellt ihren Schulungsraum zur Verfügung; je Amt zwei Termine.",
                            null);
                });
        publish();
    }

    private void edit(
            Viewer viewer, ProjectItem item, String description, @Nullable Integer workdays) {
        var now = Details.of(item, WorkCalendar.of(Land.NW));
        editing.edit(
                viewer,
                item.project(),
                item.id(),
                item.version(),
                new Details(
                        now.title(),
                        description,
                        now.doneWhen(),
                        now.priority(),
                        now.responsible(),
                        now.assignees(),
                        now.groups(),
                        now.startOn(),
                        now.endOn(),
                        workdays == null ? now.workdays() : workdays,
                        now.effortHours(),
                        now.fileReference(),
                        now.colour(),
                        now.tags(),
                        now.legalBases(),
                        now.links()));
    }

    private void publish() {
        try (InputStream file =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("e-akte-einfuehrung-1.1.yaml"))) {
            publishing.publish(PlanFormat.readYaml(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.allmende.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.allmende.files.Files;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A few small files in the first project: of the project and of the tasks that are under way. */
@Component
class PlayedFiles {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String QUANTITIES =
            """
            Amt;Akten;laufende Meter
            Hauptamt;1240;31
            Bauamt;5320;148
            Ordnungsamt;2105;52
            Standesamt;890;27
            """;

    private final Files files;
    private final ProjectTree trees;

    PlayedFiles(Files files, ProjectTree trees) {
        this.files = files;
        this.trees = trees;
    }

    void bring(Viewer lead, Viewer registry, ProjectId project, LocalDate today) {
        add(
                lead,
                project,
                null,
                "Projektauftrag E-Akte.pdf",
                order("Entwurf"),
                today.minusMonths(7));
        add(
                lead,
                project,
                null,
                "Projektauftrag E-Akte.pdf",
                order("unterzeichnet"),
                today.minusMonths(6));
        add(
                registry,
                project,
                null,
                "Mengengerüst Registratur.csv",
                QUANTITIES.getBytes(StandardCharsets.UTF_8),
                today.minusMonths(5));
        List<ProjectItem> open =
                Fence.within(lead, () -> trees.of(lead, project)).stream()
                        .filter(item -> !item.isPackage() && !item.state().isClosed())
                        .toList();
        if (open.size() > 1) {
            add(
                    lead,
                    project,
                    open.get(0).id(),
                    "Raumplan Pilotamt.png",
                    Drawn.floorPlan(),
                    today.minusDays(6));
            add(
                    lead,
                    project,
                    open.get(0).id(),
                    "Protokoll Jour fixe.pdf",
                    minutes(),
                    today.minusDays(4));
            add(
                    lead,
                    project,
                    open.get(1).id(),
                    "Schulungsplan Entwurf.pdf",
                    training(),
                    today.minusDays(2));
        }
    }

    private static byte[] order(String state) {
        return Drawn.pdf(
                "Projektauftrag: Einführung der E-Akte",
                "Stadt Musterlingen, Hauptamt – Fassung: " + state,
                "",
                "Ziel: Alle Ämter führen ihre Akten elektronisch nach einem Aktenplan.",
                "Auftraggeber: Bürgermeister. Projektleitung: Miriam Lange.",
                "Beteiligt: Registratur, IT, Datenschutz, Personalrat.",
                "Meilensteine: Aktenplan beschlossen, Pilotamt arbeitet, Roll-out beendet.");
    }

    private static byte[] minutes() {
        return Drawn.pdf(
                "Protokoll Jour fixe",
                "",
                "1. Die Beschilderung der Räume im Pilotamt ist bestellt.",
                "2. Die Dienstvereinbarung liegt dem Personalrat vor.",
                "3. Nächster Termin: in zwei Wochen, Raum 214.");
    }

    private static byte[] training() {
        return Drawn.pdf(
                "Schulungsplan (Entwurf)",
                "",
                "Gruppe A: Sachbearbeitung, 2 x 3 Stunden",
                "Gruppe B: Vorzimmer und Registratur, 3 x 3 Stunden",
                "Gruppe C: Leitung, 1 x 2 Stunden");
    }

    private void add(
            Viewer viewer,
            ProjectId project,
            @Nullable ItemId item,
            String name,
            byte[] content,
            LocalDate day) {
        StagedClock.at(
                day.atTime(LocalTime.of(10, 40)).atZone(ZONE).toInstant(),
                () ->
                        Fence.within(
                                viewer,
                                () ->
                                        files.add(
                                                viewer,
                                                project,
                                                item,
                                                name,
                                                new ByteArrayInputStream(content))));
    }
}

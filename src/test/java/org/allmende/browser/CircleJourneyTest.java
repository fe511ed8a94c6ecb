package org.allmende.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.TemporalAdjusters.previous;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.allmende.browser.Visitor.Screen;
import org.allmende.demo.Forerunners;
import org.allmende.evidence.EvidenceRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole circle of two administrations: what Musterlingen publishes, Neuhausen adopts, follows
 * into its next version, finishes and gives back; the version after that says so.
 */
@DemoServerTest
class CircleJourneyTest {

    private static final String TITLE = "Schlüsselverwaltung einführen";
    private static final String FILE =
            """
            format: allmende/plan/1
            id: schluesselverwaltung
            version: "1.0"
            title: Schlüsselverwaltung einführen
            subject: Organisation
            summary: Alle Schlüssel des Hauses sind erfasst, und ihre Ausgabe ist geregelt.
            checked: 2026-11-02
            roles: [{key: OL, title: Organisationsleitung}]
            items:
              - key: "1"
                kind: package
                title: Schlüssel erfassen
                items:
                  - {key: "1.1", title: Bestand aufnehmen, duration: 5 AT, roles: [OL]}
                  - {key: "1.2", title: Ausgabe regeln, duration: 3 AT, roles: [OL], after: ["1.1"]}
            """;
    private static final String LEARNED = "Jede Ausgabe ist zu zweit unterschrieben";

    @LocalServerPort int port;
    @Autowired Forerunners forerunners;
    @Autowired EvidenceRound round;

    Visitor miriam;
    Visitor ruth;
    Visitor hannah;
    String template;
    String project;

    @BeforeEach
    void bothTownsAreAtWork() {
        miriam = signedIn("miriam.lange@musterlingen.example");
        ruth = signedIn("ruth.sommer@musterlingen.example");
        hannah = signedIn("hannah.oberhuber@neuhausen.example");
    }

    @AfterEach
    void theyLeave() {
        miriam.close();
        ruth.close();
        hannah.close();
    }

    @Test
    void whatOneTownPublishesComesBackBetterFromAnother() {
        musterlingenPublishesATemplate();
        neuhausenStartsAProjectFromIt();
        bothGoOnWorking();
        theNewVersionReachesTheProject();
        neuhausenFinishesAndItsFiguresCount();
        neuhausenGivesBackWhatItLearned();
        musterlingenAcceptsAndPublishes();
        theNewestVersionNamesNeuhausen();
    }

    private void musterlingenPublishesATemplate() {
        miriam.open("/werkstatt");
        miriam.page()
                .locator("input[name=datei]")
                .setInputFiles(
                        new FilePayload("vorlage.yaml", "application/yaml", FILE.getBytes(UTF_8)));
        miriam.press("Einlesen").arriveAt(TITLE).sees("1.1 Bestand aufnehmen");
        publish("Erste Fassung");
        template = path(ruth);
    }

    private void neuhausenStartsAProjectFromIt() {
        hannah.open(template).follow("Projekt daraus starten");
        hannah.fill("Name des Projekts", "Schlüssel im Rathaus")
                .fill("Beginn", LibrarySteps.START.toString())
                .look();
        hannah.press("Projekt starten").isTold("Das Projekt ist angelegt.");
        project = path(hannah);
    }

    private void bothGoOnWorking() {
        hannah.follow("Bestand aufnehmen").follow("Bearbeiten");
        hannah.fill("Dauer in Arbeitstagen", "8").press("Speichern").isTold("Gespeichert.");
        hannah.open(project).follow("Ausgabe regeln").follow("Bearbeiten");
        hannah.fill("Fertig, wenn", LEARNED).press("Speichern").isTold("Gespeichert.");

        miriam.open("/werkstatt");
        miriam.main().locator("form[action$='/%s'] button".formatted(slug())).click();
        miriam.arriveAt(TITLE);
        miriam.fill("Titel", "Verlust melden").choose("Liegt in", "1 Schlüssel erfassen");
        miriam.press("Hinzufügen").isTold("„Verlust melden“ ist hinzugefügt.");
        miriam.follow("1.1 Bestand aufnehmen").fill("Dauer", "6").press("Speichern");
        miriam.isTold("„Bestand aufnehmen“ ist gespeichert.");
        publish("Verluste bedacht");
    }

    private void theNewVersionReachesTheProject() {
        hannah.open(project).sees("gibt es die Version 1.1").follow("Aktualisierung");
        hannah.sees("im Projekt selbst geändert").look();
        hannah.main().locator("input[name='FIELD:1.1:DURATION'][value=ACCEPT]").check();
        hannah.press("Projekt aktualisieren").isTold("Projekt aktualisiert");
        hannah.sees("Verlust melden").look();
        hannah.follow("Bestand aufnehmen").sees("6 Arbeitstage");
    }

    private void neuhausenFinishesAndItsFiguresCount() {
        forerunners.finish(slug(), LocalDate.now().minusWeeks(1).with(previous(DayOfWeek.MONDAY)));
        for (String task : new String[] {"Bestand aufnehmen", "Ausgabe regeln", "Verlust melden"}) {
            hannah.open(project).follow(task).press("Beginnen").press("Erledigt");
        }
        hannah.open(project).follow("Einstellungen").choose("Das Projekt ist", "beendet");
        hannah.press("Übernehmen").isTold("Das Projekt ist beendet.");

        round.run();
        hannah.open(template + "/praxiswerte").sees("Noch keine Praxiswerte").look();
        try (var georg = signedIn("georg.stadler@neuhausen.example")) {
            georg.open("/verwaltung/praxiswerte").look().press("Zustimmen");
            georg.isTold("zählen ab der kommenden Nacht mit");
        }
        round.run();
        hannah.open(template + "/praxiswerte").sees("Aus 5 Verwaltungen, 5 Projekten").look();
    }

    private void neuhausenGivesBackWhatItLearned() {
        hannah.open(project).follow("Beitrag").sees(LEARNED).look();
        hannah.main().locator("input[value='FIELD:1.2:DONE_WHEN']").check();
        hannah.fill("Begründung", "Zwei Unterschriften haben Streit erspart.");
        hannah.press("Vorschlag ansehen").isTold("noch nicht eingereicht").look();
        hannah.press("Einreichen").isTold("Der Vorschlag ist eingereicht.");
    }

    private void musterlingenAcceptsAndPublishes() {
        miriam.open("/mein-tag").sees("Vorschläge zu Vorlagen");
        miriam.open(template + "/vorschlaege").follow("Stadt Neuhausen am Bach");
        miriam.sees("Streit erspart").look().press("Angekreuztes übernehmen");
        miriam.isTold("Übernommen in diesen Entwurf.");
        publish("Ausgabe zu zweit");
    }

    private void theNewestVersionNamesNeuhausen() {
        hannah.open(template).arriveAt(TITLE).sees("Version 1.2");
        assertThat(hannah.main().textContent()).contains(LEARNED);
        assertThat(hannah.main().locator("#steckbrief").innerText())
                .contains("Stadt Neuhausen am Bach");
        hannah.open(template + "/versionen").sees("Ausgabe zu zweit").look();
    }

    /** By four eyes: the draft that Miriam has open, released by Ruth. */
    private void publish(String note) {
        miriam.follow("Veröffentlichung").fill("Was ist neu, und warum?", note);
        miriam.main().locator("input[value=COMMONS]").check();
        miriam.press("Zur Prüfung geben").isTold("Der Entwurf liegt zur Prüfung.");
        ruth.open(path(miriam)).press("Freigeben und veröffentlichen").arriveAt(TITLE);
    }

    private Visitor signedIn(String email) {
        return Visitor.signedIn(Screen.WIDE, port, email);
    }

    private String slug() {
        return template.replace("/vorlagen/", "");
    }

    private static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    }
}

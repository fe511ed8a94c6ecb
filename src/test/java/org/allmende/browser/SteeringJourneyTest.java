package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A risk, a decision, and the report that tells of both. */
@DemoServerTest
class SteeringJourneyTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aReportTellsOfRisksAndDecisions(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/projekte").follow("E-Akte-Einführung").follow("Steuerung");
            miriam.sees("Offene Risiken").look().picture("steuerung");
            addRisk(miriam, "Serverraum zu warm " + screen);
            askForDecision(miriam, "Wer bezahlt die Kühlung? " + screen);
            keepReport(miriam, screen);
        }
    }

    private static void addRisk(Visitor miriam, String title) {
        miriam.follow("Risiko aufnehmen").arriveAt("Risiko aufnehmen");
        miriam.fill("Maßnahme", "Lüfter prüfen").press("Speichern").refusedBy("Bitte");
        miriam.fill("Risiko", title).choose("Auswirkung", "hoch").press("Speichern");
        miriam.isTold("Das Risiko ist aufgenommen.").sees(title);
    }

    private static void askForDecision(Visitor miriam, String question) {
        miriam.follow("Entscheidung vorlegen").arriveAt("Entscheidung vorlegen");
        miriam.fill("Frage", question).press("Speichern");
        miriam.isTold("Die Entscheidung ist vorgelegt.").follow(question).arriveAt("Entscheidung");
        miriam.fill("Was entschieden wurde", "Das Gebäudemanagement").press("Speichern");
        miriam.isTold("Die Entscheidung ist gespeichert.").sees("Das Gebäudemanagement");
    }

    private static void keepReport(Visitor miriam, Screen screen) {
        miriam.follow("Sachstandsbericht erstellen").arriveAt("Sachstandsbericht");
        miriam.sees("Serverraum zu warm " + screen);
        miriam.fill("Lage", "Alles läuft.").press("Bericht festhalten");
        miriam.isTold("Der Bericht ist festgehalten.").sees("Alles läuft.").look();
        miriam.picture("sachstand");
        String path = miriam.link("PDF").getAttribute("href");
        var browser = miriam.page().context().request();
        String base = miriam.page().url().replaceAll("(?<=:\\d{1,5})/.*", "");
        assertThat(new String(browser.get(base + path).body(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(browser.get(base + path.replace(".pdf", ".docx")).status()).isEqualTo(200);
    }
}

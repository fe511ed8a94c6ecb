package org.allmende.browser;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a finished project by a second pair of eyes to those who want to do the same. */
@DemoServerTest
class ReportJourneyTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aFinishedProjectIsToldToOthers(Screen screen) {
        String title = "Hundesteuer online: Satzung zuerst lesen " + screen;
        String report;
        try (var hannah = Visitor.signedIn(screen, port, "hannah.oberhuber@neuhausen.example")) {
            hannah.open("/mein-tag").goTo("Erfahrungen").arriveAt("Erfahrungen").look();
            hannah.picture("erfahrungen").follow("Erfahrungsbericht schreiben");
            hannah.choose("Aus einem beendeten Projekt", "Hundesteuer online anmelden");
            hannah.main().locator("input[value=SHORT]").check();
            hannah.look().press("Entwurf anlegen").isTold("Der Entwurf ist angelegt.");
            write(hannah, title);
            hannah.look().press("Speichern und weiter zur Prüfung").arriveAt(title);
            hannah.look().press("Zur Freigabe senden").refusedBy("Bitte jeden Punkt ansehen");
            hannah.main().locator("input[name=checked]").all().forEach(check -> check.check());
            hannah.main().locator("input[value=OPEN]").check();
            hannah.press("Zur Freigabe senden").isTold("Gesendet.");
            report = hannah.page().url().replaceAll("^https?://[^/]+|/pruefung", "");
        }
        try (var georg = Visitor.signedIn(screen, port, "georg.stadler@neuhausen.example")) {
            georg.open("/mein-tag").sees("Erfahrungsberichte freigeben");
            georg.open(report + "/pruefung").look().press("Freigeben und veröffentlichen");
            georg.arriveAt(title).sees("Stimmt der Bericht noch?");
        }
        try (var aylin = Visitor.signedIn(screen, port, "aylin.demir@beispielland.example")) {
            aylin.open("/erfahrungen?q=Satzung").follow(title).arriveAt(title);
            aylin.look().press("Das hat uns geholfen").sees("hat einer Verwaltung geholfen");
            aylin.fill("Nachfragen oder ergänzen", "Wie lange dauerte es im Rat?");
            aylin.press("Kommentieren").isTold("Der Kommentar steht unter dem Bericht.").look();
        }
        try (var visitor = new Visitor(screen, port)) {
            visitor.open("/erfahrungen").arriveAt("Erfahrungen").follow(title).arriveAt(title);
            visitor.sees("23 Testfälle").sees("Kommentare lesen und schreiben Angemeldete.");
        }
    }

    private static void write(Visitor hannah, String title) {
        hannah.fill("Titel", title).fill("Aufgabenbereich", "Steueramt");
        hannah.fill("Was wir wollten", "Meldungen ohne Papier");
        hannah.fill("Was herausgekommen ist", "62 % kommen online");
        hannah.fill("Beim nächsten Mal", "Die Satzung zuerst lesen");
        hannah.fill("Nutzbar für andere", "23 Testfälle");
        hannah.fill("Was wir gemacht haben", "Den Dienst angebunden");
        hannah.choose("Gesamturteil", "mit Änderungen wieder");
        hannah.fill("Kontakt", "Hauptamt");
    }
}

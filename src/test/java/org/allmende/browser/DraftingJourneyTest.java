package org.allmende.browser;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an empty template by a second pair of eyes to another authority. */
@DemoServerTest
class DraftingJourneyTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void anEmptyTemplateBecomesOneForAll(Screen screen) {
        String title = "Wochenmarkt verlegen " + screen;
        String draft;
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/mein-tag")
                    .goTo("Werkstatt")
                    .arriveAt("Werkstatt")
                    .look()
                    .picture("werkstatt");
            miriam.fill("Titel der neuen Vorlage", title).press("Beginnen").arriveAt(title);
            write(miriam);
            miriam.follow("Angaben").fill("Themenfeld", "Märkte");
            miriam.fill("Kurz gesagt", "Ein Markt zieht um.").press("Speichern").look();
            miriam.isTold("Gespeichert.").follow("Vorschau").sees("Standplan zeichnen").look();
            miriam.follow("Veröffentlichung").fill("Was ist neu, und warum?", "Erste Fassung");
            miriam.main().locator("input[value=COMMONS]").check();
            miriam.look().press("Zur Prüfung geben").isTold("Der Entwurf liegt zur Prüfung.");
            draft = miriam.page().url().replaceAll("^https?://[^/]+", "");
        }
        try (var ruth = Visitor.signedIn(screen, port, "ruth.sommer@musterlingen.example")) {
            ruth.open("/mein-tag").sees("Vorlagen zu prüfen");
            ruth.open(draft).look().press("Freigeben und veröffentlichen").arriveAt(title);
        }
        try (var hannah = Visitor.signedIn(screen, port, "hannah.oberhuber@neuhausen.example")) {
            hannah.open("/vorlagen?thema=M%C3%A4rkte").follow(title).arriveAt(title);
            hannah.sees("Standplan zeichnen").sees("Gepflegt von Stadt Musterlingen").look();
        }
    }

    private static void write(Visitor miriam) {
        miriam.fill("Titel", "Vorbereiten").choose("Art", "Paket").press("Hinzufügen");
        miriam.isTold("„Vorbereiten“ ist hinzugefügt.");
        miriam.fill("Titel", "Standplan zeichnen").choose("Liegt in", "1 Vorbereiten");
        miriam.press("Hinzufügen").sees("1.1 Standplan zeichnen").look();
        miriam.follow("1.1 Standplan zeichnen").fill("Fertig, wenn", "Alle Stände passen");
        miriam.fill("Links", "kein Link").look().press("Speichern").refusedBy("ist kein Link");
        miriam.fill("Links", "").press("Speichern");
        miriam.isTold("„Standplan zeichnen“ ist gespeichert.");
    }
}

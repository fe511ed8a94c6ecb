package org.allmende.browser;

import java.time.LocalDate;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Seek a Tandem, be answered by another administration, find a time, say what came of it. */
@DemoServerTest
class ExchangeJourneyTest {

    private static final String MIRIAM = "miriam.lange@musterlingen.example";
    private static final String HANNAH = "hannah.oberhuber@neuhausen.example";
    private static final String ROOM = "https://video.example/tandem";

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aTandemIsSoughtFoundAndEnded(Screen screen) {
        String topic = "Tandem zum Scannen im Verwaltungsgebäude " + screen.ordinal();
        String offer;
        try (var miriam = Visitor.signedIn(screen, port, MIRIAM)) {
            offer = seek(miriam, topic);
            reword(miriam, topic);
        }
        try (var hannah = Visitor.signedIn(screen, port, HANNAH)) {
            hannah.open("/suche?q=Scannen+Verwaltungsgebäude").follow(topic).arriveAt(topic);
            hannah.press("Antworten").refusedBy("Bitte prüfen");
            hannah.fill("Nachricht", "Wir scannen seit einem Jahr und suchen auch.");
            hannah.press("Antworten").isTold("Die Antwort ist unterwegs.").look();
        }
        try (var miriam = Visitor.signedIn(screen, port, MIRIAM)) {
            propose(miriam, offer);
        }
        try (var hannah = Visitor.signedIn(screen, port, HANNAH)) {
            hannah.open(offer).arriveAt(topic);
            hannah.main().locator("input[name=slot]").first().check();
            hannah.press("Speichern").isTold("Die andere Seite bekommt Bescheid.").look();
        }
        try (var miriam = Visitor.signedIn(screen, port, MIRIAM)) {
            meet(miriam, offer, topic);
        }
        try (var hannah = Visitor.signedIn(screen, port, HANNAH)) {
            hannah.open(offer).sees(ROOM).look();
        }
        try (var miriam = Visitor.signedIn(screen, port, MIRIAM)) {
            end(miriam, offer);
        }
    }

    private static String seek(Visitor miriam, String topic) {
        miriam.open("/mein-tag").goTo("Austauschformate").arriveAt("Austauschformate");
        miriam.picture("formate").follow("Praxis-Tandem").arriveAt("Praxis-Tandem");
        miriam.picture("format").follow("Anbieten oder suchen").arriveAt("Anbieten oder suchen");
        miriam.main().locator("input[value=SEEKS]").check();
        miriam.fill("Thema", topic).press("Veröffentlichen").refusedBy("Bitte prüfen");
        miriam.fill("Worum geht es?", "Wir stehen **am Anfang** und suchen ein Gegenüber.");
        miriam.press("Veröffentlichen").arriveAt(topic);
        return miriam.page().url().replaceAll("^https?://[^/]+", "");
    }

    private static void reword(Visitor miriam, String topic) {
        miriam.follow("Bearbeiten").arriveAt("Angebot oder Gesuch bearbeiten");
        miriam.fill("Software", "enaio").press("Speichern");
        miriam.isTold("Gespeichert.").arriveAt(topic);
        miriam.open("/formate/boerse").arriveAt("Börse").picture("boerse");
    }

    private static void propose(Visitor miriam, String offer) {
        LocalDate soon = LocalDate.now().plusDays(10);
        miriam.open(offer).sees("Wir scannen seit einem Jahr").look();
        miriam.main().locator("form[action$='/zusage'] button").click();
        miriam.isTold("Zugesagt.").look();
        miriam.fill("1. Vorschlag", soon + "T10:00").fill("2. Vorschlag", soon + "T14:00");
        miriam.press("Vorschlagen").isTold("Die Zeiten sind vorgeschlagen.").look();
    }

    private static void meet(Visitor miriam, String offer, String topic) {
        miriam.open(offer).arriveAt(topic).picture("angebot");
        miriam.press("Festlegen und einladen").refusedBy("Bitte prüfen");
        miriam.main().locator("input[name=slot]").first().check();
        miriam.fill("Wo", ROOM).press("Festlegen und einladen");
        miriam.isTold("Der Termin steht.").sees(ROOM).look();
        miriam.open("/postausgang").sees("Einladung: " + topic);
    }

    private static void end(Visitor miriam, String offer) {
        miriam.open(offer).main().locator("summary").getByText("Beenden").click();
        miriam.fill("Ergebnis", "Zwei Lernziele, beide erreicht.").press("Beenden");
        miriam.isTold("Das Angebot ist beendet.").sees("beide erreicht").look();
    }
}

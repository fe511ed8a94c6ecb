package org.allmende.browser;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who looks after a template works through what is due on it. */
@DemoServerTest
class CareJourneyTest {

    private static final String MOVE = "Umzug einer Dienststelle";

    @LocalServerPort int port;

    @Test
    void whatIsDueIsReadAndDone() {
        try (var miriam =
                Visitor.signedIn(Screen.WIDE, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/mein-tag").goTo("Pflege").arriveAt("Pflege");
            miriam.sees("Seite nicht gefunden").picture("pflege");
            miriam.follow("1 ungelesene Anmerkung").arriveAt("Anmerkungen");
            miriam.sees("Beschilderung");
            miriam.press("Alle als gelesen kennzeichnen").isTold("als gelesen gekennzeichnet");
            miriam.goTo("Pflege").arriveAt("Pflege");
            miriam.page().locator("table a").first().click();
            miriam.arriveAt(MOVE);
            miriam.sees("Ein Link führt ins Leere").picture("pflege-vorlage");
            miriam.press("Geprüft").isTold("gilt als heute geprüft");
            miriam.goTo("Pflege").follow("Geändertes Recht").arriveAt("Geändertes Recht");
            miriam.press("Melden").refusedBy("Bitte");
        }
    }

    @Test
    void nothingIsCrookedOnAPhone() {
        try (var hannah =
                Visitor.signedIn(Screen.PHONE, port, "hannah.oberhuber@neuhausen.example")) {
            hannah.open("/werkstatt/pflege").arriveAt("Pflege");
            hannah.open("/rechtsaenderungen").sees("LPVG NRW § 72").look();
        }
    }
}

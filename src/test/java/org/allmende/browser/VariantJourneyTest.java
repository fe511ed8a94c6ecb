package org.allmende.browser;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The district has a variant of the E-Akte, which has got a newer version since. */
@DemoServerTest
class VariantJourneyTest {

    private static final String VARIANT = "E-Akte-Einführung im Landkreis";

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"WIDE", "PHONE"})
    void aVariantFollowsItsOrigin(Screen screen) {
        try (var aylin = Visitor.signedIn(screen, port, "aylin.demir@beispielland.example")) {
            aylin.open("/vorlagen/e-akte-einfuehrung").sees("Eigene Variante anlegen");
            aylin.open("/vorlagen/e-akte-einfuehrung/versionen").look().follow(VARIANT);
            aylin.arriveAt(VARIANT).follow("Versionen 1").sees("Familie dieser Vorlage").look();
            aylin.follow("Änderungen der Herkunft übernehmen");
            aylin.sees("Aus den ersten Pilotbetrieben").look().press("Angekreuztes übernehmen");
            aylin.isTold("Übernommen in diesen Entwurf.").sees("Barrierefreiheit prüfen").look();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"WIDE", "PHONE"})
    void twoTemplatesLiveInOneProject(Screen screen) {
        try (var hannah = Visitor.signedIn(screen, port, "hannah.oberhuber@neuhausen.example")) {
            hannah.open("/projekte").follow("DMS-Roll-out im Bauamt");
            hannah.sees("Scannen der Altakten vergeben").look();
            String project = hannah.page().url().replaceFirst("https?://[^/]+", "");
            hannah.open(project + "/aktualisierung").sees("Welche Vorlage?").look();
            hannah.open(project + "/vorlagenauswahl").fill("Suchworte", "Stelle").press("Suchen");
            hannah.look().open("/vorlagen/e-akte-einfuehrung/einfuegung");
            hannah.choose("Projekt", "DMS-Roll-out im Bauamt").press("Weiter");
            hannah.sees("Wer übernimmt „Projektleitung“?").look();
        }
    }
}

package org.allmende.browser;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A newer version of the template reaches a running project, and goes back. */
@DemoServerTest
class UpgradeJourneyTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aNewerVersionComesWithAConflictAndIsTakenBack(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/vorlagen/e-akte-einfuehrung/versionen").follow("Versionen vergleichen");
            miriam.sees("Zwei Versionen im Vergleich").look();

            miriam.open("/projekte").follow("E-Akte-Einführung");
            miriam.sees("gibt es die Version 1.1").follow("Aktualisierung");
            miriam.sees("im Projekt selbst geändert").look().picture("aktualisierung");
            decide(miriam, "FIELD:4.5:DURATION", "ACCEPT");
            decide(miriam, "ADDED:6.5", "POSTPONE");
            miriam.press("Projekt aktualisieren");
            miriam.refusedBy("Diese Entscheidungen passen nicht ganz zusammen").look();
            miriam.press("So übernehmen").isTold("Projekt aktualisiert");
            miriam.sees("wartet noch auf eine Entscheidung");

            miriam.page().locator("#notice button[type=submit]").click();
            miriam.sees("gibt es die Version 1.1");
        }
    }

    private static void decide(Visitor visitor, String change, String decision) {
        visitor.page().locator("input[name='%s'][value='%s']".formatted(change, decision)).check();
    }
}

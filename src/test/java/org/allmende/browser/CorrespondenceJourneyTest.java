package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people of different authorities find each other at a template. */
@DemoServerTest
class CorrespondenceJourneyTest {

    private static final String WITH_RUTH = "Austausch mit Ruth Sommer";
    private static final String WITH_HANNAH = "Austausch mit Hannah Oberhuber";

    @LocalServerPort int port;

    @Test
    void aQuestionCrossesTheTownBorderAndTheAnswerComesBack() {
        try (var hannah =
                        Visitor.signedIn(Screen.WIDE, port, "hannah.oberhuber@neuhausen.example");
                var ruth =
                        Visitor.signedIn(Screen.PHONE, port, "ruth.sommer@musterlingen.example")) {
            hannah.open("/vorlagen/vergabe-uvgo-oeffentlich").sees("Ruth Sommer");
            follow(hannah, "^Austausch anfragen.*Ruth Sommer");
            hannah.arriveAt("Austausch anfragen");
            hannah.press("Anfrage senden").refusedBy("Bitte");
            hannah.fill("Nachricht", "Wie lange vorher muss die Bekanntmachung fertig sein?");
            hannah.press("Anfrage senden").isTold("Die Anfrage ist gesendet.");
            hannah.arriveAt(WITH_RUTH).sees("wartet auf Antwort von Ruth Sommer");

            ruth.open("/mein-tag").goTo("Austausch").arriveAt("Austausch");
            ruth.sees("Bekanntmachung fertig");
            follow(ruth, "^Hannah Oberhuber");
            ruth.arriveAt(WITH_HANNAH);
            ruth.fill("Antwort", "Vier Wochen, wenn niemand im Urlaub ist.").press("Senden");
            ruth.isTold("Die Nachricht ist gesendet.").look();

            hannah.goTo("Austausch").arriveAt("Austausch");
            hannah.sees("Vier Wochen").follow("Ruth Sommer (Stadt Musterlingen)");
            hannah.arriveAt(WITH_RUTH).picture("austausch");
            hannah.press("Austausch beenden").isTold("Der Austausch ist beendet.");
            hannah.press("Rückgängig").isTold("Der Austausch geht weiter.");
            assertThat(hannah.field("Antwort")).isVisible();
        }
    }

    /** By how its name begins: some names end with whom they are about. */
    private static void follow(Visitor visitor, String name) {
        visitor.main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
    }
}

package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asked at a template, answered by another administration, read by everybody. */
@DemoServerTest
class QuestionJourneyTest {

    private static final String EARLIER = "Wie habt ihr den Personalrat bei der E-Akte beteiligt?";

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aQuestionFindsItsAnswerInAnotherTown(Screen screen) {
        String title = "Wann kommt der Personalrat zur E-Akte dazu? " + screen;
        String question;
        try (var hannah = Visitor.signedIn(screen, port, "hannah.oberhuber@neuhausen.example")) {
            hannah.open("/vorlagen/e-akte-einfuehrung").look().follow("Frage stellen");
            hannah.arriveAt("Frage stellen").press("Frage stellen").refusedBy("Bitte");
            hannah.fill("Frage", title);
            if (!hannah.hasScripts()) {
                hannah.press("Frage stellen").refusedBy("Ähnliche Fragen gibt es schon");
            }
            assertThat(hannah.link(EARLIER)).isVisible();
            hannah.fill("Schlagwörter", "e-akte");
            hannah.main().locator("input[value=all]").check();
            hannah.look()
                    .picture("fragen")
                    .press("Frage stellen")
                    .isTold("Die Frage ist gestellt.");
            hannah.arriveAt(title).press("Weitergeben").isTold("Weitergegeben");
            question = hannah.page().url().replaceAll("^https?://[^/]+", "");
        }
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/mein-tag").goTo("Fragen").arriveAt("Fragen").follow(title);
            miriam.arriveAt(title).fill("Antwort", "Bevor es eine **Auswahl** gibt.");
            miriam.press("Antworten").isTold("Die Antwort steht da.").look();
        }
        try (var hannah = Visitor.signedIn(screen, port, "hannah.oberhuber@neuhausen.example")) {
            hannah.open(question).press("Das hilft uns").sees("hilfreich für eine Verwaltung");
            hannah.press("Das war die Antwort").isTold("Diese Antwort hat geholfen.").look();
        }
        try (var anybody = new Visitor(screen, port)) {
            anybody.open("/fragen").arriveAt("Fragen").follow(title);
            anybody.arriveAt(title).sees("Stadt Musterlingen").sees("hat geholfen");
            assertThat(anybody.main()).not().containsText("Miriam Lange");
        }
    }
}

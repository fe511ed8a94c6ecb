package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the Verlauf to a day four months ago, and to one’s own steps. */
@DemoServerTest
class HistoryJourneyTest {

    private static final String PROJECT = "Bewohnerparkausweis online";

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aProjectComparedWithAnEarlierDay(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/projekte").arriveAt("Projekte");
            miriam.main()
                    .locator("a", new Locator.LocatorOptions().setHasText(PROJECT))
                    .first()
                    .click();
            miriam.follow("Verlauf").arriveAt(PROJECT);
            miriam.page().locator("select[name=art]").selectOption("STATE");
            miriam.press("Anwenden").sees("hat den Zustand auf").look();
            miriam.follow("Mit einem früheren Tag vergleichen").arriveAt(PROJECT);
            compare(miriam, LocalDate.now().plusDays(3), "kommt erst noch");
            compare(miriam, LocalDate.now().minusDays(60), "beendet");
            assertThat(miriam.page().locator(".compare__line").first()).isVisible();
            miriam.look().picture("vergleich");
            miriam.follow("Zum Verlauf");
            miriam.follow("Meine letzten Schritte").arriveAt(PROJECT).sees("Miriam Lange hat");
        }
    }

    private static void compare(Visitor visitor, LocalDate day, String said) {
        visitor.page().getByLabel("Vergleichen mit dem Stand vom").fill(day.toString());
        visitor.press("Vergleichen");
        if (day.isAfter(LocalDate.now())) {
            visitor.refusedBy(said);
        } else {
            assertThat(visitor.page().locator(".compare__summary")).containsText(said);
        }
    }
}

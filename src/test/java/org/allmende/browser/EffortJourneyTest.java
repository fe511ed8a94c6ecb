package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Time is booked by hand and by the timer; the week shows both. */
@DemoServerTest
class EffortJourneyTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void timeIsBookedByHandAndByTheTimer(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/zeiten").arriveAt("Zeiten");
            var row = miriam.main().locator(".week__task a").first();
            String task = row.innerText();
            row.click();
            miriam.arriveAt("Zeiten: " + task);
            miriam.fill("Dauer", "bald").press("Buchen").refusedBy("„bald“ ist keine Dauer");
            miriam.fill("Dauer", "1:30").press("Buchen").isTold("1:30 Std. gebucht.");
            miriam.follow(task).arriveAt(task);
            miriam.press("Stoppuhr starten").isTold("Die Stoppuhr läuft.").look();
            var strip = miriam.page().locator(".timer-strip");
            assertThat(strip).containsText("Stoppuhr 0:00");
            strip.getByRole(AriaRole.LINK).click();
            miriam.arriveAt("Stoppuhr: " + task).press("Stoppuhr anhalten");
            miriam.sees("gemessen: 0:01 Std.").look();
            miriam.fill("Dauer", "0:20").press("Buchen").isTold("0:20 Std. gebucht.");
            assertThat(strip).hasCount(0);
            miriam.open("/zeiten").arriveAt("Zeiten");
        }
    }
}

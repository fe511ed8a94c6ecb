package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task comes back on its day; it is put off, done, and done was too early. */
@DemoServerTest
class FollowUpJourneyTest {

    private static final String ASKED = "Raum für die Öffnung der Angebote buchen";

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aTaskIsShownAgain(Screen screen) {
        String note = "Noch einmal nachfragen " + screen;
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/wiedervorlagen").arriveAt("Wiedervorlagen");
            miriam.picture("wiedervorlagen").follow(ASKED).arriveAt("Angebotsfrist");
            miriam.main().locator("#wiedervorlage summary").click();
            miriam.look().fill("Wieder vorlegen am", "2030-06-02").fill("Notiz", note);
            miriam.press("Vormerken").isTold("Wiedervorlage am Mo., 3. Juni 2030");
            miriam.sees(note).look();
            miriam.open("/wiedervorlagen");
            var line =
                    miriam.main()
                            .locator(".day__line")
                            .filter(
                                    new com.microsoft.playwright.Locator.FilterOptions()
                                            .setHasText(note));
            line.locator("summary").click();
            miriam.look();
            line.getByText("in einer Woche").click();
            miriam.isTold("Wiedervorlage am").look();
            line.locator(".day__done").click();
            miriam.isTold("Die Wiedervorlage ist erledigt.");
            assertThat(line).hasCount(0);
            miriam.press("Rückgängig").isTold("Die Wiedervorlage steht wieder an.");
            assertThat(line).hasCount(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"WIDE", "PHONE"})
    void aColleagueIsMeant(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/wiedervorlagen").follow(ASKED).arriveAt("Angebotsfrist");
            miriam.main().locator("#wiedervorlage summary").click();
            miriam.follow("Mit Vorlage für andere …").arriveAt("Wiedervorlage");
            miriam.fill("Notiz", "An Ruth").press("Vormerken").refusedBy("Für wann?");
            miriam.fill("Wieder vorlegen am", "2030-06-03")
                    .choose("Für wen", "Ruth Sommer")
                    .press("Vormerken");
            miriam.isTold("Wiedervorlage am").sees("für Ruth Sommer").look();
        }
    }
}

package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What concerns somebody finds them, stays bundled, and comes by mail as they wish. */
@DemoServerTest
class InboxJourneyTest {

    private static final String TASK = "Abstimmungsgespräche führen";

    @LocalServerPort int port;

    @Test
    void anEntryIsReadUndoneAndFollowedToItsTask() {
        try (var miriam = new Visitor(Screen.WIDE, port)) {
            new SigningInSteps(miriam).signIn("miriam.lange@musterlingen.example");
            miriam.goTo("Posteingang").arriveAt("Posteingang").sees("3 Änderungen von 2 Personen");
            miriam.page().getByText("3 Änderungen von 2 Personen").click();
            miriam.sees("Das Bauamt kann erst ab Mittwoch.").look().picture("posteingang");
            miriam.press("Alle als gelesen markieren");
            miriam.isTold("Alle Einträge sind als gelesen markiert.").look();
            // Others go on working meanwhile, so that something new may have come.
            assertThat(miriam.main()).not().containsText(TASK);
            miriam.press("Rückgängig").sees("3 Änderungen von 2 Personen");
            miriam.follow(TASK).arriveAt(TASK);
            miriam.press("Ganzes Projekt beobachten")
                    .isTold("Das Projekt wird jetzt beobachtet.")
                    .look();
            miriam.goTo("Posteingang").arriveAt("Posteingang");
            assertThat(miriam.main()).not().containsText(TASK);
            chooseMails(miriam);
        }
    }

    private static void chooseMails(Visitor miriam) {
        miriam.follow("Benachrichtigungen").arriveAt("Benachrichtigungen").sees("Haushalt 2027");
        miriam.choose("Kommentar", "keine Mail").press("Speichern");
        miriam.isTold("Die Benachrichtigungen sind gespeichert.").look();
    }

    @Test
    void whoWillBeAwayNamesASubstitute() {
        try (var sabine = new Visitor(Screen.PHONE, port)) {
            new SigningInSteps(sabine).signIn("sabine.becker@musterlingen.example");
            sabine.open("/profil/abwesenheit").arriveAt("Abwesenheit").sees("Jonas Weber");
            sabine.fill("Erster Tag", "2027-01-11").fill("Letzter Tag", "2027-01-04");
            sabine.press("Eintragen").refusedBy("Der letzte Tag liegt vor dem ersten.");
            sabine.fill("Letzter Tag", "15.1.2027")
                    .choose("Vertretung", "Miriam Lange (Hauptamt, Organisation)")
                    .press("Eintragen");
            sabine.isTold("Die Abwesenheit ist eingetragen.").sees("Vertretung: Miriam Lange");
            sabine.look();
        }
    }
}

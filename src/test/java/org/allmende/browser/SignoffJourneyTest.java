package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One asks for signatures, another signs on the phone, and the sheet goes into the file. */
@DemoServerTest
class SignoffJourneyTest {

    private static final String PROJECT = "Unterhaltsreinigung der Schulen";
    private static final String TASK = "Preise prüfen";

    @LocalServerPort int port;

    @Test
    void aTaskIsSignedAndTheSheetPrinted() {
        try (var ruth = Visitor.signedIn(Screen.WIDE, port, "ruth.sommer@musterlingen.example");
                var sabine =
                        Visitor.signedIn(Screen.PHONE, port, "sabine.becker@musterlingen.example");
                var miriam =
                        Visitor.signedIn(
                                Screen.WITHOUT_SCRIPTS,
                                port,
                                "miriam.lange@musterlingen.example")) {
            ask(ruth);
            signWithRemark(sabine);
            sign(miriam);
            print(ruth);
        }
    }

    @Test
    void handsItOnToAColleague() {
        try (var miriam =
                Visitor.signedIn(Screen.WIDE, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/mein-tag").arriveAt("Mein Tag");
            miriam.goTo("Mitzeichnungen").arriveAt("Mitzeichnungen für mich");
            miriam.follow("Bieterfragen beantworten").arriveAt("Mitzeichnung");
            miriam.picture("mitzeichnung");
            miriam.press("Antworten").refusedBy("Bitte");
            miriam.main().locator("summary").first().click();
            miriam.choose("an", "Sabine Becker (Zentrale Registratur)")
                    .fill("Grund", "Urlaub bis Monatsende")
                    .press("Übertragen");
            miriam.isTold("Übertragen.").sees("an Sabine Becker übertragen").look();
        }
    }

    private static void ask(Visitor ruth) {
        ruth.open("/projekte").arriveAt("Projekte");
        ruth.follow(PROJECT).arriveAt(PROJECT);
        ruth.follow("Liste").look().follow(TASK).arriveAt(TASK);
        ruth.follow("Mitzeichnen lassen").arriveAt("Mitzeichnen lassen");
        ruth.press("Mitzeichnung starten").refusedBy("Wer soll mitzeichnen?");
        ruth.fill("Was mitgezeichnet wird", "Preisspiegel mit **Auffälligkeiten**")
                .fill("Mitzeichnung 1", "Sabine Becker")
                .fill("Mitzeichnung 2", "Miriam Lange")
                .press("Mitzeichnung starten")
                .refusedBy("Sabine Becker: Diese Aufgabe ist nicht sichtbar.");
        ruth.main().getByLabel("Fehlenden Personen ein Leserecht an dieser Aufgabe geben").check();
        ruth.press("Mitzeichnung starten");
        ruth.isTold("Die Mitzeichnung läuft.").arriveAt("Mitzeichnung");
    }

    private static void signWithRemark(Visitor sabine) {
        sabine.open("/mein-tag").sees("Mitzeichnungen für mich").look();
        sabine.follow(TASK).arriveAt("Mitzeichnung");
        sabine.main().getByLabel("mitgezeichnet mit Bemerkung").check();
        sabine.press("Antworten").refusedBy("Welche Bemerkung soll dabeistehen?");
        sabine.fill("Bemerkung", "Los 3 bitte noch einmal rechnen.").press("Antworten");
        sabine.isTold("Mit Bemerkung mitgezeichnet.").look();
    }

    private static void sign(Visitor miriam) {
        miriam.open("/mitzeichnungen").follow(TASK).arriveAt("Mitzeichnung");
        miriam.main()
                .getByLabel(
                        "mitgezeichnet",
                        new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
                .check();
        miriam.press("Antworten").isTold("Mitgezeichnet.").look();
    }

    private static void print(Visitor ruth) {
        ruth.open(URI.create(ruth.page().url()).getPath()).arriveAt("Mitzeichnung");
        ruth.sees("Los 3 bitte noch einmal rechnen.").follow("Mitzeichnungsleiste");
        ruth.arriveAt("Mitzeichnungsleiste").sees("mitgezeichnet mit Bemerkung");
        ruth.page()
                .emulateMedia(
                        new com.microsoft.playwright.Page.EmulateMediaOptions()
                                .setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(ruth.main().locator(".leaf")).isVisible();
        assertThat(ruth.page().locator(".no-print").first()).isHidden();
        byte[] pdf = ruth.page().context().request().get(ruth.page().url() + ".pdf").body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
}

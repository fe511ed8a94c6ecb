package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One person filters, keeps the view and sends its link; another opens it and takes it along. */
@DemoServerTest
class ViewsJourneyTest {

    private static final String NAME = "Offene Meilensteine";

    @LocalServerPort int port;

    @Test
    void aViewIsFilteredKeptSharedAndTakenAlong() {
        try (var miriam = new Visitor(Screen.WIDE, port);
                var thomas = new Visitor(Screen.PHONE, port)) {
            new SigningInSteps(miriam).signIn("miriam.lange@musterlingen.example");
            String link = filter(miriam);
            keep(miriam);
            new SigningInSteps(thomas).signIn("thomas.krueger@musterlingen.example");
            thomas.open(link).sees("System beschafft").look();
            assertThat(thomas.link(NAME)).hasAttribute("aria-current", "page");
            assertThat(thomas.main()).not().containsText("Vergabe durchführen");
            Download list = thomas.page().waitForDownload(() -> thomas.link("Excel").click());
            assertThat(list.suggestedFilename()).isEqualTo("E-Akte-Einführung.xlsx");
            thomas.follow("Alles").look();
        }
    }

    private static String filter(Visitor miriam) {
        miriam.goTo("Projekte").arriveAt("Projekte");
        miriam.follow("E-Akte-Einführung").arriveAt("E-Akte-Einführung");
        miriam.follow("Liste").look();
        miriam.follow("offen").look();
        miriam.follow("Meilensteine").sees("System beschafft");
        var address = URI.create(miriam.page().url());
        return address.getPath() + "?" + address.getRawQuery();
    }

    private static void keep(Visitor miriam) {
        miriam.follow("Ansicht sichern").look();
        miriam.press("Ansicht sichern").refusedBy("Bitte füllen Sie dieses Feld aus");
        miriam.fill("Name", NAME);
        miriam.main()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName("Für alle im Projekt"))
                .check();
        miriam.press("Ansicht sichern").isTold("Ansicht „" + NAME + "“ ist gesichert.").look();
    }
}

package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has no mouse gets everywhere. */
@DemoServerTest
class KeyboardJourneyTest {

    @LocalServerPort int port;

    @Test
    void theFrameIsUsedWithTheKeyboardAlone() {
        try (var miriam = new Visitor(Screen.WIDE, port)) {
            signIn(miriam);
            skipToTheContent(miriam);
            useTheShortcuts(miriam);
            useTheMenus(miriam);
            addATask(miriam);
        }
    }

    private void signIn(Visitor miriam) {
        miriam.open("/anmeldung");
        assertThat(miriam.field("E-Mail-Adresse")).isFocused();
        type(miriam, "miriam.lange@musterlingen.example");
        press(miriam, "Tab");
        type(miriam, "allmende-demo");
        press(miriam, "Enter");
        miriam.arriveAt("Mein Tag");
    }

    private void skipToTheContent(Visitor miriam) {
        press(miriam, "Tab");
        var skip =
                miriam.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Zum Inhalt springen"));
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        press(miriam, "Enter");
        assertThat(miriam.main()).isFocused();
    }

    private void useTheShortcuts(Visitor miriam) {
        press(miriam, "?");
        var list = miriam.page().getByRole(AriaRole.DIALOG);
        assertThat(list).isVisible();
        miriam.look();
        press(miriam, "Escape");
        assertThat(list).isHidden();
        press(miriam, "/");
        var search = miriam.page().locator("#search");
        assertThat(search).isFocused();
        type(miriam, "Aktenplan?n");
        assertThat(search).hasValue("Aktenplan?n");
        search.fill("Aktenplan");
        press(miriam, "Enter");
        miriam.arriveAt("Suche");
        miriam.open("/projekte").arriveAt("Projekte");
        press(miriam, "n");
        miriam.arriveAt("Vorlagen");
    }

    private void useTheMenus(Visitor miriam) {
        var start = miriam.page().locator("summary", new Page.LocatorOptions().setHasText("Neu"));
        start.focus();
        press(miriam, "Enter");
        var empty =
                miriam.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Leeres Projekt"));
        assertThat(empty).isVisible();
        press(miriam, "Escape");
        assertThat(empty).isHidden();
        assertThat(start).isFocused();
        press(miriam, "Enter");
        press(miriam, "Tab");
        press(miriam, "Tab");
        assertThat(empty).isFocused();
        press(miriam, "Enter");
        miriam.arriveAt("Leeres Projekt");
    }

    private void addATask(Visitor miriam) {
        assertThat(miriam.field("Titel")).isFocused();
        type(miriam, "Umzug des Bürgerbüros");
        press(miriam, "Enter");
        miriam.arriveAt("Umzug des Bürgerbüros").sees("Noch keine Aufgaben");
        press(miriam, "n");
        assertThat(miriam.page().getByPlaceholder("Was ist zu tun?").first()).isFocused();
        type(miriam, "Vorbereitung");
        press(miriam, "Enter");
        press(miriam, "Escape");
        miriam.isTold("„Vorbereitung“ ist angelegt.").look();
        assertThat(
                        miriam.main()
                                .locator(
                                        ".column",
                                        new Locator.LocatorOptions().setHasText("Vorbereitung")))
                .isVisible();
    }

    private static void press(Visitor visitor, String key) {
        visitor.page().keyboard().press(key);
    }

    private static void type(Visitor visitor, String text) {
        visitor.page().keyboard().type(text);
    }
}

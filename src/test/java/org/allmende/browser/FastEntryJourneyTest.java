package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Much at once: an outline by the keyboard alone, and cells of a spreadsheet. */
@DemoServerTest
class FastEntryJourneyTest {

    private static final String CELLS =
            "Aufgabe\tEnde\tVerantwortlich\nRaum buchen\t4.5.2027\tMiriam Lange\nEinladung verschicken\tbald\t\n";

    @LocalServerPort int port;

    @Test
    void anOutlineByTheKeyboardAndCellsOfASpreadsheet() {
        try (var miriam =
                Visitor.signedIn(Screen.WIDE, port, "miriam.lange@musterlingen.example")) {
            startAProject(miriam, "Umzug des Bauhofs");
            typeAnOutline(miriam);
            losesNothingWhileTheServerIsAway(miriam);
            pasteCells(miriam);
        }
    }

    @Test
    void withoutScriptsAFormTakesSeveralLines() {
        try (var miriam =
                Visitor.signedIn(
                        Screen.WITHOUT_SCRIPTS, port, "miriam.lange@musterlingen.example")) {
            startAProject(miriam, "Umzug der Bücherei");
            miriam.main().locator("summary").first().click();
            miriam.follow("Mehrere Zeilen").arriveAt("Mehrere Zeilen einfügen");
            miriam.fill("Zeilen", "Vorbereitung\n  Auftrag klären\nUmzug");
            miriam.press("Vorschau").arriveAt("Vorschau").sees("3 Zeilen, davon ein Paket");
            miriam.press("3 Zeilen anlegen").isTold("3 Zeilen sind angelegt.").look();
        }
    }

    private void startAProject(Visitor miriam, String title) {
        miriam.open("/projekte/neu").fill("Titel", title);
        miriam.main().locator("form button[type=submit]").first().click();
        miriam.arriveAt(title);
    }

    private void typeAnOutline(Visitor miriam) {
        var keys = miriam.page().keyboard();
        keys.press("n");
        line(miriam, "Vorbereitung");
        keys.press("Tab");
        line(miriam, "Auftrag klären");
        line(miriam, "Termine");
        keys.press("Tab");
        line(miriam, "Auftakt");
        keys.press("Shift+Tab");
        keys.press("Shift+Tab");
        line(miriam, "Umzug");
        assertThat(miriam.main().locator(".entered__line")).hasCount(5);
        miriam.look();
        keys.press("Escape");
        miriam.isTold("5 Zeilen sind angelegt.");
        assertThat(column(miriam, "1 Vorbereitung")).containsText("Auftrag klären");
        assertThat(column(miriam, "1 Vorbereitung").locator(".column__group"))
                .containsText("Auftakt");
        assertThat(
                        miriam.page()
                                .locator("summary", new Page.LocatorOptions().setHasText("+ Paket"))
                                .first())
                .isFocused();
        miriam.look();
    }

    private void losesNothingWhileTheServerIsAway(Visitor miriam) {
        var form = column(miriam, "2 Umzug");
        form.locator("summary", new Locator.LocatorOptions().setHasText("+ Aufgabe")).click();
        miriam.page().route("**/gliederung", route -> route.abort());
        line(miriam, "Möbel packen");
        miriam.page().reload();
        miriam.page().unroute("**/gliederung");
        var kept = miriam.main().locator(".entered__line--wrong input");
        assertThat(kept).hasValue("Möbel packen");
        miriam.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Noch einmal senden"))
                .click();
        assertThat(miriam.main().locator(".entered__line--wrong")).hasCount(0);
        miriam.page().keyboard().press("Escape");
        miriam.isTold("„Möbel packen“ ist angelegt.").forgetLostConnections();
    }

    private void pasteCells(Visitor miriam) {
        var form = column(miriam, "2 Umzug");
        form.locator("summary", new Locator.LocatorOptions().setHasText("+ Aufgabe")).click();
        form.getByPlaceholder("Was ist zu tun?")
                .evaluate(
                        """
                        (field, text) => {
                            const data = new DataTransfer();
                            data.setData("text/plain", text);
                            field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                        }
                        """,
                        CELLS);
        miriam.arriveAt("Vorschau").sees("„bald“ ist kein Datum");
        miriam.fill("Ende, Zeile 3", "7.5.2027").press("Änderungen prüfen");
        miriam.sees("07.05.2027").look();
        miriam.press("2 Zeilen anlegen").isTold("2 Zeilen sind angelegt.").look();
        assertThat(column(miriam, "2 Umzug")).containsText("Einladung verschicken");
        miriam.press("Rückgängig").isTold("Der Schritt ist zurückgenommen.");
        assertThat(column(miriam, "2 Umzug")).not().containsText("Einladung verschicken");
    }

    /** A form that unfolds takes the focus a moment later; nobody types before. */
    private static void line(Visitor visitor, String title) {
        assertThat(visitor.main().locator("form[data-outline] input[name=title]:focus"))
                .isVisible();
        visitor.page().keyboard().type(title);
        visitor.page().keyboard().press("Enter");
    }

    private static Locator column(Visitor visitor, String title) {
        return visitor.main().locator(".column", new Locator.LocatorOptions().setHasText(title));
    }
}

package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** One task on its own page, and where it shows up. */
record TaskSteps(Visitor visitor, String path) {

    private static final String TASK = "Struktur Akte – Vorgang – Dokument und Metadaten festlegen";

    void workOnIt() {
        visitor.open(path).follow(TASK).arriveAt(TASK);
        tick();
        comment();
        edit();
        deleteAndUndo();
        lookAtMyDay();
        lookAtTheHistory();
    }

    private void tick() {
        var line = visitor.button("Geschäftszeichen");
        assertThat(line).hasAttribute("aria-pressed", "false");
        line.click();
        assertThat(visitor.button("Geschäftszeichen")).hasAttribute("aria-pressed", "true");
        visitor.sees("1 von ");
        visitor.fill("Neue Teilaufgabe", "Mit dem Archiv abstimmen").press("Hinzufügen");
        assertThat(visitor.button("Mit dem Archiv abstimmen")).isVisible();
        visitor.look();
    }

    private void comment() {
        visitor.fill("Kommentar schreiben", "Muster vom Landkreis liegt vor, **bitte gegenlesen**.")
                .press("Kommentieren");
        assertThat(visitor.page().locator("#kommentare strong")).hasText("bitte gegenlesen");
        visitor.look().picture("aufgabe");
    }

    private void edit() {
        visitor.follow("Bearbeiten").arriveAt("Aufgabe bearbeiten");
        visitor.fill("Titel", "").fill("Dauer in Arbeitstagen", "12").press("Speichern");
        visitor.refusedBy("Bitte füllen Sie dieses Feld aus.");
        visitor.fill("Titel", TASK).press("Speichern").isTold("Gespeichert.").arriveAt(TASK);
        visitor.sees("12 Arbeitstage");
    }

    private void deleteAndUndo() {
        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Weitere Schritte"))
                .first()
                .click();
        visitor.look().press("Aufgabe löschen");
        visitor.isTold("„" + TASK + "“ ist gelöscht.").look();
        assertThat(visitor.main().locator(".tile", new Locator.LocatorOptions().setHasText(TASK)))
                .hasCount(0);
        visitor.press("Rückgängig").isTold("Der Schritt ist zurückgenommen.");
        assertThat(visitor.main().locator(".tile", new Locator.LocatorOptions().setHasText(TASK)))
                .hasCount(1);
    }

    private void lookAtMyDay() {
        visitor.goTo("Mein Tag").arriveAt("Mein Tag");
        var mine =
                visitor.main()
                        .locator(
                                "li", new Locator.LocatorOptions().setHasText("E-Akte im Rathaus"));
        assertThat(mine.getByText("Projektauftrag erarbeiten").first()).isAttached();
    }

    private void lookAtTheHistory() {
        visitor.open(path).follow("Verlauf");
        visitor.sees("Miriam Lange hat den Titel").sees("abgehakt").sees("gelöscht").look();
    }
}

package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

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
        visitor.look();
    }

    private void edit() {
        visitor.follow("Bearbeiten").arriveAt("Aufgabe bearbeiten");
        visitor.fill("Dauer in Arbeitstagen", "abc").press("Speichern").refusedBy("Zahl");
        visitor.fill("Dauer in Arbeitstagen", "12")
                .press("Speichern")
                .isTold("Gespeichert.")
                .arriveAt(TASK)
                .sees("12 Arbeitstage");
    }

    private void deleteAndUndo() {
        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Weitere Schritte"))
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
        assertThat(
                        visitor.main()
                                .locator(
                                        "li",
                                        new Locator.LocatorOptions()
                                                .setHasText("E-Akte im Rathaus"))
                                .first())
                .isVisible();
        assertThat(
                        visitor.main()
                                .getByRole(
                                        AriaRole.LINK,
                                        new Locator.GetByRoleOptions()
                                                .setName("Raum für das Projektteam suchen"))
                                .first())
                .isVisible();
    }

    private void lookAtTheHistory() {
        visitor.open(path).follow("Verlauf");
        visitor.sees("Miriam Lange hat den Titel").sees("abgehakt").sees("gelöscht").look();
    }
}

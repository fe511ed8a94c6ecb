package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finding, reading and adopting a template. */
record LibrarySteps(Visitor visitor) {

    static final String TEMPLATE = "E-Akte-Einführung";
    static final LocalDate START =
            LocalDate.now().plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

    void findTheTemplate() {
        visitor.goTo("Vorlagen").arriveAt("Vorlagen").picture("vorlagen");
        visitor.fill("Vorlagen durchsuchen", "E-Akte");
        visitor.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Suchen"))
                .click();
        assertThat(visitor.main().getByText(Pattern.compile("gefunden$")).first())
                .hasText(Pattern.compile("\\d Vorlagen? gefunden"));
        visitor.look().follow(TEMPLATE);
    }

    void readTheTemplate() {
        visitor.arriveAt(TEMPLATE).picture("vorlage");
        var content = visitor.main().locator("table");
        assertThat(content).containsText("Ordnungssystem");
        assertThat(content).containsText("Arbeitstage");
        visitor.sees("Rechtsgrundlagen").sees("Ansprechpersonen").sees("Aylin Demir");
        var task =
                content.locator(
                                "details",
                                new Locator.LocatorOptions().setHasText("Aktenplan festlegen"))
                        .first();
        task.locator("summary").click();
        assertThat(task).containsText("Fertig, wenn");
        assertThat(task).containsText("Wartet auf");
        visitor.look();
        visitor.follow("Zeitplan").sees("So läge das Projekt, wenn es heute begänne");
        visitor.look();
        visitor.follow("Hintergrund").sees("Wozu diese Vorlage dient");
        visitor.look();
    }

    /** Returns the path of the project. */
    String startAProject(String title) {
        visitor.follow("Projekt daraus starten").arriveAt("Projekt aus Vorlage starten");
        visitor.fill("Beginn", "").press("Projekt starten").refusedBy("Bitte einen Beginn angeben");
        visitor.fill("Name des Projekts", title)
                .fill("Aktenzeichen", "10.24.02")
                .fill("Beginn", START.toString());
        fillTheRoles();
        seeThePreview();
        visitor.look().picture("projekt-starten");
        visitor.press("Projekt starten").isTold("Das Projekt ist angelegt.").arriveAt(title);
        return visitor.page().url().replaceFirst("https?://[^/]+", "");
    }

    private void fillTheRoles() {
        visitor.choose("Wer übernimmt „Projektleitung“?", "Miriam Lange · Hauptamt, Organisation");
        visitor.choose("Wer übernimmt „Organisation“?", "Sabine Becker · Zentrale Registratur");
        visitor.choose(
                "Wer übernimmt „Datenschutz (DSB)“?",
                "Deniz Bayraktar · Datenschutz und Informationssicherheit");
    }

    private void seeThePreview() {
        if (!visitor.hasScripts()) {
            visitor.press("Vorschau aktualisieren");
        }
        var preview = visitor.page().locator("#preview");
        assertThat(preview).containsText(START.format(SPOKEN));
        assertThat(preview).containsText("Ordnungssystem");
    }
}

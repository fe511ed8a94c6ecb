package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people and a guest on one project; one who asks to see another, and is let in. */
@DemoServerTest
class RightsJourneyTest {

    private static final String TASK = "Stellenbewertungen mit dem Personalrat abstimmen";

    @LocalServerPort int port;

    @Test
    void twoPeopleAndAGuestShareAProject() {
        try (var ines = new Visitor(Screen.PHONE, port);
                var miriam = new Visitor(Screen.WIDE, port);
                var thomas = new Visitor(Screen.WIDE, port)) {
            new SigningInSteps(ines).signIn("ines.hofmann@musterlingen.example");
            String task = doHerOneTask(ines);
            new SigningInSteps(miriam).signIn("miriam.lange@musterlingen.example");
            seeNothingOfIt(miriam, task);
            new SigningInSteps(thomas).signIn("thomas.krueger@musterlingen.example");
            readAndLetIn(thomas, task);
            miriam.open(task).arriveAt(TASK).sees("Der Personalrat stimmt zu.");
        }
    }

    @Test
    void whoIsSentALinkAsksAndIsLetInWithOneClick() {
        try (var jonas = new Visitor(Screen.PHONE, port);
                var ruth = new Visitor(Screen.WIDE, port)) {
            new SigningInSteps(ruth).signIn("ruth.sommer@musterlingen.example");
            ruth.goTo("Projekte").arriveAt("Projekte");
            ruth.follow("Unterhaltsreinigung der Schulen")
                    .arriveAt("Unterhaltsreinigung der Schulen");
            String project = URI.create(ruth.page().url()).getPath();
            new SigningInSteps(jonas).signIn("jonas.weber@musterlingen.example");
            jonas.open(project).arriveAt("Diese Seite gibt es nicht");
            jonas.fill("Wozu Sie es brauchen", "Für die Schnittstelle").press("Zugriff anfragen");
            jonas.arriveAt("Meine Anfragen").sees("wartet auf Antwort");
            ruth.open(project + "/beteiligte").look();
            ruth.main()
                    .locator("li", new Locator.LocatorOptions().setHasText("Jonas Weber"))
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^Lesen geben")))
                    .click();
            ruth.isTold("Jonas Weber hat jetzt Zugriff.").look();
            jonas.open(project).arriveAt("Unterhaltsreinigung der Schulen");
            jonas.open("/zugriff").sees("gewährt: Lesen");
            jonas.forget404();
        }
    }

    private static String doHerOneTask(Visitor ines) {
        ines.goTo("Projekte").arriveAt("Projekte");
        ines.main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Haushalt")))
                .first()
                .click();
        ines.look();
        assertThat(ines.main()).not().containsText("Entwurf aufstellen");
        ines.follow(TASK).arriveAt(TASK).sees("Vertrauliches Paket");
        assertThat(ines.main()).not().containsText("Stellenplan");
        ines.fill("Kommentar schreiben", "Der Personalrat stimmt zu.").press("Kommentieren");
        ines.sees("Der Personalrat stimmt zu.");
        ines.press("Beginnen").sees("aktiv").look();
        return URI.create(ines.page().url()).getPath();
    }

    private static void seeNothingOfIt(Visitor miriam, String task) {
        miriam.open(task).arriveAt("Diese Seite gibt es nicht");
        miriam.forget404();
        miriam.open(task.substring(0, task.indexOf("/elemente"))).look();
        assertThat(miriam.main()).not().containsText("Stellenplan");
    }

    private static void readAndLetIn(Visitor thomas, String task) {
        thomas.open(task).arriveAt(TASK).sees("Der Personalrat stimmt zu.");
        thomas.follow("Rechte und Herkunft").arriveAt("Rechte: " + TASK);
        thomas.sees("Ines Hofmann").sees("Recht „Mitarbeiten“ hier");
        thomas.press("Hinzufügen").refusedBy("Bitte");
        thomas.fill("oder E-Mail-Adresse", "niemand@musterlingen.example")
                .press("Hinzufügen")
                .refusedBy("kein Konto");
        thomas.fill("oder E-Mail-Adresse", "miriam.lange@musterlingen.example")
                .choose("Recht", "Lesen")
                .press("Hinzufügen");
        thomas.isTold("Das Recht ist gespeichert.").sees("Miriam Lange").look();
    }
}

package org.allmende.browser;

import com.microsoft.playwright.Page;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administration registers itself, is admitted, and its first person shows something. */
@DemoServerTest
class CommunityJourneyTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void anAdministrationRegistersAndIsAdmitted(Screen screen) {
        String domain = screen.name().toLowerCase().replace('_', '-') + ".example";
        String name = "Gemeinde Neudorf " + screen;
        try (var erika = new Visitor(screen, port)) {
            erika.open("/anmeldung").follow("Noch kein Konto? Mitmachen").arriveAt("Mitmachen");
            erika.fill("Dienstliche E-Mail-Adresse", "erika@gmx.de").press("Weiter");
            erika.refusedBy("bekommt jede Person");
            erika.fill("Dienstliche E-Mail-Adresse", "erika@" + domain).press("Weiter");
            register(erika, name);
            erika.open("/postausgang").follow(mailed(erika, "/mitmachen/anmeldung/"));
            erika.arriveAt(name).press("Adresse bestätigen").sees("wird geprüft");
            admit(screen, name);
            erika.open("/postausgang").follow(mailed(erika, "/mitmachen/"));
            enter(erika);
            contribute(erika);
        }
    }

    private static void register(Visitor erika, String name) {
        erika.arriveAt("Verwaltung anmelden");
        erika.fill("Ihr Name", "Erika Muster").press("Anmelden").refusedBy("Bitte");
        erika.fill("Name der Behörde", name).choose("Art", "Gemeinde").choose("Land", "Sachsen");
        erika.fill("Ihre Funktion", "Hauptamt").press("Anmelden");
        erika.arriveAt("Bitte sehen Sie in Ihr Postfach");
    }

    private void admit(Screen screen, String name) {
        try (var olga = Visitor.signedIn(screen, port, "olga.petersen@beispielland.example")) {
            olga.open("/betrieb/anmeldungen").arriveAt("Anmeldungen").follow(name);
            olga.arriveAt(name).picture("anmeldung").press("Aufnehmen");
            olga.isTold("ist aufgenommen");
        }
    }

    private static void enter(Visitor erika) {
        erika.arriveAt("Willkommen in der Gemeinschaft");
        erika.fill("Vorname", "Erika").fill("Nachname", "Muster");
        erika.fill("Passwort", "Vier Wörter im Wind");
        erika.page().getByLabel("Ich halte mich an die Hausregeln.").check();
        erika.press("Beitreten").isTold("Willkommen!").arriveAt("Gemeinschaft");
    }

    private static void contribute(Visitor erika) {
        erika.follow("Mein Profil in der Gemeinschaft").arriveAt("Mein Profil in der Gemeinschaft");
        erika.fill("Fragt mich zu …", "Scannen");
        erika.page().getByLabel("Name: Erika Muster").check();
        erika.page()
                .getByLabel("Fragt mich zu", new Page.GetByLabelOptions().setExact(true))
                .check();
        erika.press("Speichern").isTold("Das Profil ist gespeichert.").look();
        erika.picture("gemeinschaft").follow("So sehen es andere").arriveAt("Erika Muster");
        erika.sees("Scannen");
        erika.open("/ansprechpersonen").arriveAt("Ansprechpersonen").look().sees("Erika Muster");
    }

    /** The text of the latest link of that kind. */
    private static String mailed(Visitor erika, String path) {
        return erika.main().locator("a[href^='" + path + "']").first().textContent().strip();
    }
}

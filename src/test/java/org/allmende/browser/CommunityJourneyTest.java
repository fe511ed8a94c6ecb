package org.allmende.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.allmende.browser.Visitor.Screen;
import org.allmende.server.TestPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An administration without the software registers itself and is admitted; its first person shows
 * something, brings in a topic, votes, takes part in a session and gives feedback.
 */
@DemoServerTest
class CommunityJourneyTest {

    private static final String SESSION =
            "Wissen sichern vor dem Ruhestand: Was hat wirklich geholfen?";
    private static final String TOPIC =
            "Ersetzendes Scannen: Wer hat die Verfahrensdokumentation schon fertig?";

    @LocalServerPort int port;

    @Value("${allmende.database.url}")
    String database;

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
            talk(erika, screen);
            feedback(erika);
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

    private static void talk(Visitor erika, Screen screen) {
        String question = "Wie kurz darf eine Vorlage sein? " + screen.ordinal();
        erika.open("/talk").arriveAt("BehördenTalk").picture("talk-themen");
        erika.follow("Thema einbringen").arriveAt("Thema einbringen");
        erika.fill("Titel als Frage", question);
        erika.fill("Worum geht es, in drei Sätzen?", "Unsere haben acht Seiten.");
        erika.press("Einbringen").arriveAt(question).isTold("Das Thema ist eingebracht.");
        erika.fill("Beitrag", "Eine Seite **reicht**.").press("Beitragen");
        erika.isTold("Der Beitrag steht im Gespräch.").sees("reicht").look();
        erika.open("/talk/themen").arriveAt("BehördenTalk");
        erika.page()
                .getByRole(
                        AriaRole.GROUP, new Page.GetByRoleOptions().setName("Punkte für: " + TOPIC))
                .locator("button[value='1']")
                .click();
        erika.isTold("Die Punkte sind vergeben.").sees("Noch 2 von 3 Punkten").look();
        erika.follow("Abstimmungen").arriveAt("Abstimmungen");
        erika.open("/talk/termine").follow(SESSION).arriveAt(SESSION);
        erika.press("Anmelden").isTold("Angemeldet.").look();
        erika.follow("Zur Live-Seite").arriveAt(SESSION);
        erika.fill("Frage", question).press("Fragen");
        erika.isTold("Die Frage steht bei den anderen.").sees(question);
        erika.press("Melden").sees("Meldung zurücknehmen").look();
    }

    /** Afterwards: for a moment, the session was two months ago. */
    private void feedback(Visitor erika) {
        String session = erika.page().url().replaceFirst(".*/termine/([^/]+)/live.*", "$1");
        move(session, -60);
        try {
            erika.open("/talk/archiv/" + session).arriveAt(SESSION);
            erika.page().getByLabel("4 – viel").check();
            erika.fill("Was nehme ich mit?", "Eine Seite reicht.").press("Absenden");
            erika.isTold("Danke für die Rückmeldung.").look();
        } finally {
            move(session, 60);
        }
    }

    private void move(String session, int days) {
        var access = TestPostgres.access();
        JdbcClient.create(
                        new DriverManagerDataSource(
                                database, access.get("user"), access.get("password")))
                .sql(
                        "update talk_session set starts_at = starts_at + make_interval(days => ?) where id = ?::uuid")
                .params(days, session)
                .update();
    }

    /** The text of the latest link of that kind. */
    private static String mailed(Visitor erika, String path) {
        return erika.main().locator("a[href^='" + path + "']").first().textContent().strip();
    }
}

package org.allmende.browser;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** An empty server: the first person sets it up and brings a colleague in. */
@DemoServerTest
class FirstRunJourneyTest {

    private static final String PASSWORD = "Lampe Fahrrad Ahorn";

    @LocalServerPort int port;

    /** The demo, because there mails can be read in the browser, but with nobody there yet. */
    @TestConfiguration(proxyBeanMethods = false)
    static class NobodyYet {

        @Bean
        static BeanFactoryPostProcessor withoutSampleData() {
            return beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("sampleData");
        }
    }

    @Test
    void theFirstPersonSetsTheServerUpAndAColleagueFollowsTheInvitation() {
        try (var karla = new Visitor(Screen.WIDE, port);
                var emil = new Visitor(Screen.PHONE, port)) {
            setUp(karla);
            invite(karla);
            accept(emil);
            forgetThePassword(emil);
        }
    }

    private void setUp(Visitor karla) {
        karla.open("/").arriveAt("Allmende einrichten");
        karla.fill("Name der Behörde", "Gemeinde Hinterwald")
                .press("Einrichten")
                .refusedBy("Bitte");
        karla.choose("Art", "Gemeinde").choose("Land", "Nordrhein-Westfalen");
        karla.fill("Vorname", "Karla").fill("Nachname", "Brandt");
        karla.fill("E-Mail-Adresse", "karla.brandt@hinterwald.example").fill("Passwort", PASSWORD);
        karla.press("Einrichten")
                .isTold("Willkommen. Gemeinde Hinterwald ist eingerichtet.")
                .arriveAt("Mein Tag");
        karla.goTo("Projekte").arriveAt("Projekte").sees("Noch keine Projekte");
    }

    private void invite(Visitor karla) {
        karla.open("/verwaltung").arriveAt("Mitglieder");
        karla.fill("E-Mail-Adresse", "emil").press("Einladen").refusedBy("E-Mail-Adresse");
        karla.fill("E-Mail-Adresse", "emil.hoffmann@hinterwald.example")
                .choose("Gruppe", "Planung")
                .press("Einladen");
        karla.isTold("Die Einladung an emil.hoffmann@hinterwald.example ist unterwegs.").look();
        karla.open("/verwaltung/behoerde").arriveAt("Behörde und Kalender");
        karla.fill("Tag", "2027-02-08").fill("Anlass", "Rosenmontag").press("Schließtag eintragen");
        karla.isTold("als Schließtag eingetragen").look();
        karla.open("/betrieb").arriveAt("Behörden auf diesem Server");
    }

    private void accept(Visitor emil) {
        followTheLatestMail(emil, "/einladung/");
        emil.arriveAt("Einladung").sees("Gemeinde Hinterwald");
        emil.fill("Vorname", "Emil").fill("Nachname", "Hoffmann").fill("Passwort", "kurz");
        emil.press("Einladung annehmen").refusedBy("zu kurz");
        emil.fill("Passwort", PASSWORD).press("Einladung annehmen");
        emil.isTold("Willkommen bei „Gemeinde Hinterwald“.").arriveAt("Mein Tag");
        new SigningInSteps(emil).signOut();
    }

    private void forgetThePassword(Visitor emil) {
        emil.follow("Passwort vergessen?").arriveAt("Passwort vergessen");
        emil.fill("E-Mail-Adresse", "emil.hoffmann@hinterwald.example")
                .press("Link anfordern")
                .sees("ist eine E-Mail mit einem Link unterwegs");
        emil.look();
        followTheLatestMail(emil, "/passwort/");
        emil.arriveAt("Neues Passwort wählen");
        emil.fill("Neues Passwort", PASSWORD + " neu")
                .press("Passwort speichern")
                .arriveAt("Anmelden")
                .sees("Ihr neues Passwort gilt.");
        emil.fill("E-Mail-Adresse", "emil.hoffmann@hinterwald.example")
                .fill("Passwort", PASSWORD)
                .press("Anmelden")
                .refusedBy("stimmt nicht");
        emil.fill("Passwort", PASSWORD + " neu").press("Anmelden").arriveAt("Mein Tag");
    }

    private static void followTheLatestMail(Visitor visitor, String path) {
        visitor.open("/postausgang").arriveAt("Postausgang");
        visitor.main().locator("a[href^='" + path + "']").first().click();
    }
}

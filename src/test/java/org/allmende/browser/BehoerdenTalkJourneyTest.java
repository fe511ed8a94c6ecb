package org.allmende.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A guest registers by their address; a member brings in a topic and votes. */
@DemoServerTest
class BehoerdenTalkJourneyTest {

    private static final String SESSION =
            "Wissen sichern vor dem Ruhestand: Was hat wirklich geholfen?";
    private static final String TOPIC =
            "Ersetzendes Scannen: Wer hat die Verfahrensdokumentation schon fertig?";

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aGuestConfirmsTheirAddressAndTakesPart(Screen screen) {
        try (var guest = new Visitor(screen, port)) {
            guest.open("/talk/termine").arriveAt("Termine").picture("talk-termine");
            guest.follow(SESSION).arriveAt(SESSION);
            guest.press("Anmelden").refusedBy("Bitte prüfen");
            guest.fill("Name", "Rita Gast");
            guest.fill("E-Mail-Adresse", "rita." + screen.name().toLowerCase() + "@gast.example");
            guest.press("Anmelden").isTold("Wir haben eine Mail geschickt.").look();
            guest.open("/postausgang").arriveAt("Postausgang");
            guest.page().locator("article a[href*='/talk/anmeldung/']").first().click();
            guest.arriveAt("Ihre Anmeldung").press("Anmeldung bestätigen");
            guest.isTold("Bestätigt.").sees("Sie haben einen Platz.").look();
            guest.follow("Zur Live-Seite").arriveAt(SESSION);
            asksWhileOthersLook(guest, screen);
            guest.open("/postausgang").arriveAt("Postausgang");
            guest.sees("Angemeldet: " + SESSION);
        }
    }

    /** What a guest asks appears for a visitor by itself; without scripts when they look again. */
    private void asksWhileOthersLook(Visitor guest, Screen screen) {
        String question = "Wer übergibt im Tandem? " + screen.ordinal();
        try (var visitor = new Visitor(screen, port)) {
            String live = URI.create(guest.page().url()).getPath();
            visitor.open(live).arriveAt(SESSION).picture("talk-live");
            guest.fill("Frage", question).press("Fragen");
            guest.isTold("Die Frage steht bei den anderen.").sees(question).look();
            if (screen == Screen.WITHOUT_SCRIPTS) {
                visitor.open(live);
            }
            visitor.sees(question);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aMemberBringsInATopicAndVotes(Screen screen) {
        String question = "Wie kurz darf eine Vorlage sein? " + screen.ordinal();
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/talk").arriveAt("BehördenTalk").picture("talk-themen");
            miriam.follow("Thema einbringen").arriveAt("Thema einbringen");
            miriam.fill("Titel als Frage", question);
            miriam.fill("Worum geht es, in drei Sätzen?", "Unsere haben acht Seiten.");
            miriam.press("Einbringen").arriveAt(question);
            miriam.isTold("Das Thema ist eingebracht.");
            miriam.fill("Beitrag", "Eine Seite **reicht**.").press("Beitragen");
            miriam.isTold("Der Beitrag steht im Gespräch.").sees("reicht").look();
            miriam.open("/talk/themen").arriveAt("BehördenTalk");
            miriam.page()
                    .getByRole(
                            AriaRole.GROUP,
                            new Page.GetByRoleOptions().setName("Punkte für: " + TOPIC))
                    .locator("button[value='1']")
                    .click();
            miriam.isTold("Die Punkte sind vergeben.").sees("Noch 2 von 3 Punkten").look();
            miriam.follow("Abstimmungen").arriveAt("Abstimmungen");
        }
    }
}

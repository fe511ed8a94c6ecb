package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A guest registers by their address and takes part; the moderation orders the agenda. */
@DemoServerTest
class BehoerdenTalkJourneyTest {

    private static final String SESSION =
            "Wissen sichern vor dem Ruhestand: Was hat wirklich geholfen?";
    private static final String FIRST = "Begrüßung, Leitfrage, Vertraulichkeit";

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

    /** By the buttons that everybody has; what follows is said, and the focus stays. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void theModerationOrdersTheAgenda(Screen screen) {
        String down = "Nach unten: " + FIRST;
        try (var olga = Visitor.signedIn(screen, port, "olga.petersen@beispielland.example")) {
            olga.open("/talk/termine").follow(SESSION).arriveAt(SESSION).press(down);
            assertThat(olga.page().locator(".agenda__point").nth(1)).containsText(FIRST);
            if (olga.hasScripts()) {
                assertThat(olga.page().locator("#agenda-said")).containsText("Punkt 2 von 9");
                assertThat(olga.button(down)).isFocused();
                olga.button(down).press("Alt+ArrowUp");
                assertThat(olga.page().locator("#agenda-said")).containsText("Punkt 1 von 9");
            } else {
                olga.press("Nach oben: " + FIRST);
            }
            assertThat(olga.page().locator(".agenda__point").first()).containsText(FIRST);
            olga.look();
        }
    }
}

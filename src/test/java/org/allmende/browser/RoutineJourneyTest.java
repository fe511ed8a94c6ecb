package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the library to a run that is closed with its proofs. */
@DemoServerTest
class RoutineJourneyTest {

    private static final String TEMPLATE = "Leistungsbeschreibungen und Onlinedienste prüfen";

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aRoutineIsTakenCarriedOutAndProved(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            String title = "Leistungen prüfen " + screen;
            adopt(miriam, title);
            carryOut(miriam, title);
            prove(miriam);
            audit(miriam, title);
        }
    }

    @Test
    void theWallTellsWhatIsDoneDueAndMissed() {
        try (var miriam =
                Visitor.signedIn(Screen.WIDE, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/routinen").arriveAt("Routinen").picture("routinen");
            miriam.follow("Jour fixe Digitalisierung").arriveAt("Jour fixe Digitalisierung");
            miriam.picture("routine").sees("versäumt").sees("erledigt");
            miriam.goTo("Routinen").follow("Terminlisten").arriveAt("Terminlisten");
        }
    }

    private static void adopt(Visitor miriam, String title) {
        miriam.open("/vorlagen").follow("Routinen").arriveAt("Routinen");
        miriam.follow(TEMPLATE).arriveAt(TEMPLATE).sees("Aufgaben um den Ankertag");
        miriam.follow("Routine übernehmen").arriveAt("Routine übernehmen");
        miriam.fill("Name der Routine", title);
        miriam.choose("Rhythmus", "eigene Regel").fill("Eigene Regel", "FREQ=SECONDLY");
        miriam.press("Routine beginnen").refusedBy("nicht nach Stunden, Minuten oder Sekunden");
        miriam.fill("Eigene Regel", "FREQ=YEARLY;BYMONTH=5,10;BYMONTHDAY=1,3");
        miriam.press("Termine aktualisieren").sees("Tag der Arbeit").look();
        miriam.sees("Niemand übernimmt");
        miriam.press("Routine beginnen").isTold("Die Routine läuft.").arriveAt(title);
    }

    private static void carryOut(Visitor miriam, String title) {
        miriam.fill("Stichtag der Freigabe", workday().toString());
        miriam.fill("Anlass", "Neues Portal").press("Durchlauf anlegen");
        miriam.isTold("Der Durchlauf ist angelegt.").look();
        miriam.follow("Zu den Aufgaben").sees(title + " · Neues Portal").look();
        miriam.page().goBack();
    }

    private static void prove(Visitor miriam) {
        miriam.press("Durchlauf abschließen").refusedBy("Es fehlt noch");
        miriam.press("Bestätigen").isTold("Der Nachweis ist festgehalten.");
        miriam.fill("Vermerk", "Acht Leistungen geprüft, zwei berichtigt.");
        miriam.press("Vermerk festhalten").isTold("Der Nachweis ist festgehalten.").look();
        miriam.press("Durchlauf abschließen").isTold("Der Durchlauf ist abgeschlossen");
        miriam.sees("Miriam Lange").picture("durchlauf").look();
    }

    private static void audit(Visitor miriam, String title) {
        miriam.goTo("Routinen").arriveAt("Routinen").follow(title).sees("erledigt");
        miriam.link(String.valueOf(workday().getYear())).click();
        miriam.sees("Acht Leistungen geprüft, zwei berichtigt.").look();
        String path = miriam.link("Als PDF").getAttribute("href");
        var answer = miriam.page().request().get(path);
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static LocalDate workday() {
        return LocalDate.now()
                .datesUntil(LocalDate.now().plusDays(14))
                .filter(WorkingDays::isWorkday)
                .findFirst()
                .orElseThrow();
    }
}

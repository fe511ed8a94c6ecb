package org.allmende.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as they look after months of work: long lists, late tasks, many people. */
@DemoServerTest
class LivedInPagesTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"WIDE", "PHONE"})
    void aProjectInFullSwing(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/mein-tag")
                    .goTo("Projekte")
                    .arriveAt("Projekte")
                    .follow("E-Akte-Einführung");
            miriam.arriveAt("E-Akte-Einführung").picture("struktur");
            miriam.follow("Liste").sees("Filtern und ordnen").look().picture("liste");
            miriam.follow("Board").sees("Review").look().picture("board");
            miriam.follow("Zeitplan").sees("Termine als Tabelle").look().picture("zeitplan");
            miriam.follow("Verlauf").sees("Miriam Lange hat").look();
            miriam.follow("Einstellungen").sees("Zustand des Projekts").look();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"WIDE", "PHONE"})
    void theFilesOfAProject(Screen screen) {
        try (var miriam = new Visitor(screen, port)) {
            new SigningInSteps(miriam).signIn("miriam.lange@musterlingen.example");
            miriam.goTo("Projekte")
                    .arriveAt("Projekte")
                    .follow("E-Akte-Einführung")
                    .follow("Dateien");
            miriam.sees("Projektauftrag E-Akte.pdf").look().picture("dateien");
            miriam.follow("Raumplan Pilotamt.png")
                    .arriveAt("Raumplan Pilotamt.png")
                    .picture("datei");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"WIDE", "PHONE"})
    void theAuthorityAndItsPeople(Screen screen) {
        try (var thomas = Visitor.signedIn(screen, port, "thomas.krueger@musterlingen.example")) {
            thomas.open("/verwaltung").arriveAt("Mitglieder").picture("mitglieder");
            thomas.follow("Behörde und Kalender")
                    .arriveAt("Behörde und Kalender")
                    .picture("behoerde-kalender");
            thomas.open("/profil").arriveAt("Profil");
            thomas.open("/projekte/neu").arriveAt("Leeres Projekt");
            thomas.open("/suche?q=Aktenplan").sees("Aktenplan").look();
            thomas.open("/api").look();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"WIDE", "PHONE"})
    void everydayWorkAcrossProjects(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/mein-tag/board").sees("geplant").look().picture("mein-board");
            for (String page :
                    new String[] {
                        "/projekte",
                        "/kalender",
                        "/zeiten",
                        "/posteingang",
                        "/mitzeichnungen",
                        "/wiedervorlagen",
                        "/profil/ansprechperson"
                    }) {
                miriam.open(page).look();
            }
            miriam.open("/projekte").follow("E-Akte-Einführung").arriveAt("E-Akte-Einführung");
            for (String view : new String[] {"Kalender", "Aufwand", "Steuerung"}) {
                miriam.page()
                        .getByRole(AriaRole.MAIN)
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(view).setExact(true))
                        .first()
                        .click();
                miriam.look();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"WIDE", "PHONE"})
    void theCommons(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/vorlagen").arriveAt("Vorlagen").picture("vorlagen");
            miriam.open("/vorlagen?q=Auschreibung").arriveAt("Vorlagen").sees("Meinten Sie");
            miriam.open("/vorlagen/e-akte-einfuehrung").arriveAt("E-Akte-Einführung");
            for (String view :
                    new String[] {
                        "zeitplan",
                        "hintergrund",
                        "praxiswerte",
                        "versionen",
                        "vorschlaege",
                        "vergleich?von=1.0&bis=1.1"
                    }) {
                miriam.open("/vorlagen/e-akte-einfuehrung/" + view).look();
            }
            miriam.open("/werkstatt").arriveAt("Werkstatt").look();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"WIDE", "PHONE"})
    void whatTheAdministrationAndTheOperatorSee(Screen screen) {
        try (var thomas = Visitor.signedIn(screen, port, "thomas.krueger@musterlingen.example")) {
            thomas.open("/verwaltung/praxiswerte").look();
            thomas.open("/verwaltung/gruppen").look();
        }
        try (var operator = Visitor.signedIn(screen, port, "olga.petersen@beispielland.example")) {
            operator.open("/betrieb").look();
            operator.open("/betrieb/quellen").look();
        }
    }
}

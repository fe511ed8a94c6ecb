package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.allmende.Allmende;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Two people in one project, each at another node of the application: what one changes the other
 * sees at once, and nothing that is being typed is lost.
 */
@DemoServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesJourneyTest {

    private static final String FIRST = "Scankonzept mit Verfahrensdokumentation erstellen";
    private static final long BOUND_MILLIS = 10_000;

    @LocalServerPort int port;
    @Autowired Environment environment;

    private ConfigurableApplicationContext other;
    private final List<Long> took = new ArrayList<>();

    @BeforeAll
    void aSecondNodeOnTheSameDatabase() {
        other =
                SpringApplication.run(
                        Allmende.class,
                        "--server.port=0",
                        "--allmende.database.url="
                                + environment.getProperty("allmende.database.url"));
    }

    @AfterAll
    void stopIt() {
        other.close();
    }

    @Test
    void eachSeesWhatTheOtherChanges() {
        int second = other.getEnvironment().getProperty("local.server.port", Integer.class, 0);
        assertThat(second).isNotIn(0, port);
        try (var miriam = new Visitor(Screen.WIDE, port);
                var sabine = new Visitor(Screen.WIDE, second)) {
            new SigningInSteps(miriam).signIn("miriam.lange@musterlingen.example");
            new SigningInSteps(sabine).signIn("sabine.becker@musterlingen.example");
            miriam.goTo("Projekte").follow("E-Akte-Einführung").arriveAt("E-Akte-Einführung");
            String project = miriam.page().url().replaceAll("^https?://[^/]+", "");
            String task =
                    tile(miriam)
                            .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                            .first()
                            .getAttribute("href");
            sabine.open(task).press("Wieder öffnen");
            miriam.open(project);
            listening(miriam);

            aStateAppearsInTheStructureWithoutMovingTheReader(miriam, sabine, task);
            whatIsBeingTypedStays(miriam, sabine, task);
            aCommentAppearsBesideAnOpenMenu(miriam, sabine, task);
            theEditFormSaysThatItIsOld(miriam, sabine, task);
            theOtherWayRoundOnTheBoard(miriam, sabine, project);
            ownChangesAreNotAnnounced(miriam, project);
        }
        LoggerFactory.getLogger(getClass()).info("seen at the other node after {} ms", took);
        assertThat(took.stream().sorted().toList().get(took.size() / 2)).isLessThan(1000);
    }

    private void aStateAppearsInTheStructureWithoutMovingTheReader(
            Visitor miriam, Visitor sabine, String task) {
        var page = miriam.page();
        var link = miriam.main().locator(".column .tile__link").last();
        link.focus();
        page.evaluate("() => { scrollTo(0, 200); window.stayed = true; }");
        Object top = page.evaluate("() => document.activeElement.getBoundingClientRect().top");
        sabine.open(task).press("Erledigt");
        seen(
                miriam,
                "() => [...document.querySelectorAll('.tile--done')].some(tile => tile.textContent.includes('"
                        + FIRST
                        + "'))");
        assertThat(page.evaluate("() => window.stayed")).isEqualTo(true);
        assertThat(link).isFocused();
        assertThat(page.evaluate("() => document.activeElement.getBoundingClientRect().top"))
                .isEqualTo(top);
        assertThat(page.locator("body > [role=status]").first())
                .containsText("Sabine Becker hat hier etwas geändert.");
        miriam.look();
    }

    private void whatIsBeingTypedStays(Visitor miriam, Visitor sabine, String task) {
        var adding = miriam.main().locator("details.adding").first();
        adding.locator("summary").click();
        assertThat(adding.locator("[name=title]")).isFocused();
        miriam.page().keyboard().type("Halb getippt");
        sabine.open(task).press("Wieder öffnen");
        seen(
                miriam,
                "() => ![...document.querySelectorAll('.tile--done')].some(tile => tile.textContent.includes('"
                        + FIRST
                        + "'))");
        assertThat(adding.locator("[name=title]")).hasValue("Halb getippt");
        assertThat(adding.locator("[name=title]")).isFocused();
        miriam.page().keyboard().type(" und weiter");
        assertThat(adding.locator("[name=title]")).hasValue("Halb getippt und weiter");
    }

    private void aCommentAppearsBesideAnOpenMenu(Visitor miriam, Visitor sabine, String task) {
        miriam.open(task);
        listening(miriam);
        miriam.fill("Kommentar schreiben", "Mein halber Satz");
        var menu = miriam.main().locator("details.menu").first();
        menu.locator("summary").click();
        sabine.open(task)
                .fill("Kommentar schreiben", "Das Angebot liegt vor.")
                .press("Kommentieren");
        seen(
                miriam,
                "() => document.querySelector('#kommentare').textContent.includes('Das Angebot liegt vor.')");
        assertThat(menu).hasAttribute("open", "");
        assertThat(miriam.field("Kommentar schreiben")).hasValue("Mein halber Satz");
        miriam.look();
    }

    private void theEditFormSaysThatItIsOld(Visitor miriam, Visitor sabine, String task) {
        miriam.open(task + "?bearbeiten");
        listening(miriam);
        miriam.fill("Fertig, wenn", "Der Vertrag ist unterschrieben");
        sabine.open(task).press("Erledigt");
        seen(
                miriam,
                "() => document.querySelector('.live').textContent.includes('Sabine Becker hat diese Aufgabe inzwischen geändert.')");
        assertThat(miriam.field("Fertig, wenn")).hasValue("Der Vertrag ist unterschrieben");
        miriam.look();
        sabine.press("Wieder öffnen");
    }

    private void theOtherWayRoundOnTheBoard(Visitor miriam, Visitor sabine, String project) {
        sabine.open(project + "/board");
        listening(sabine);
        miriam.open(project);
        var adding = miriam.main().locator("details.adding").first();
        adding.locator("summary").click();
        adding.locator("[name=title]").fill("Von Miriam angelegt");
        adding.locator("[name=title]").press("Enter");
        seen(
                sabine,
                "() => document.querySelector('.board').textContent.includes('Von Miriam angelegt')");
    }

    private static void ownChangesAreNotAnnounced(Visitor miriam, String project) {
        miriam.open(project);
        listening(miriam);
        miriam.main().locator(".tile .tile__link").first().focus();
        miriam.page().keyboard().press("Alt+ArrowDown");
        assertThat(miriam.page().locator("#moving-said")).containsText("Verschoben:");
        assertThat(miriam.page().locator("body > [role=status]").first()).hasText("");
    }

    private static Locator tile(Visitor visitor) {
        return visitor.main()
                .locator(".tile", new Locator.LocatorOptions().setHasText(FIRST))
                .first();
    }

    /** The stream is open once its words have come. */
    private static void listening(Visitor visitor) {
        visitor.page()
                .waitForCondition(() ->
                        Boolean.TRUE.equals(
                                visitor.page()
                                        .evaluate(
                                                "() => document.documentElement.dataset.live === 'open'")));
    }

    private void seen(Visitor visitor, String condition) {
        long begun = System.nanoTime();
        visitor.page()
                .waitForFunction(
                        condition,
                        null,
                        new Page.WaitForFunctionOptions()
                                .setTimeout(BOUND_MILLIS)
                                .setPollingInterval(10));
        took.add((System.nanoTime() - begun) / 1_000_000);
    }
}

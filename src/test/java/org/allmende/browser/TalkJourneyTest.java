package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody is addressed, a picture is pasted, somebody reacts; then other words, away and back. */
@DemoServerTest
class TalkJourneyTest {

    private static final String TASK = "Vordruck versenden";

    /** What a browser hands over when somebody pastes a screenshot. */
    private static final String PASTE =
            """
            async field => {
                const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 90 });
                canvas.getContext('2d').fillRect(10, 10, 200, 40);
                const picture = await new Promise(done => canvas.toBlob(done, 'image/png'));
                const data = new DataTransfer();
                data.items.add(new File([picture], 'image.png', { type: 'image/png' }));
                field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """;

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aCommentFromTypingToReaction(Screen screen) {
        try (var miriam = Visitor.signedIn(screen, port, "miriam.lange@musterlingen.example")) {
            miriam.open("/projekte").arriveAt("Projekte");
            miriam.main()
                    .locator("a", new Locator.LocatorOptions().setHasText("Haushalt"))
                    .first()
                    .click();
            miriam.follow(TASK).arriveAt(TASK);
            Locator field = miriam.page().getByLabel("Kommentar schreiben");
            write(miriam, field);
            miriam.press("Kommentieren");
            Locator said = miriam.page().locator(".comment").last();
            assertThat(said.locator(".mention")).hasText("@Thomas Krüger");
            assertThat(said.locator(".entry__body a")).hasText("#1");
            if (miriam.hasScripts()) {
                assertThat(said.locator("img")).hasJSProperty("naturalWidth", 320);
            }
            react(miriam, said);
            change(miriam, said);
        }
    }

    private static void write(Visitor visitor, Locator field) {
        if (!visitor.hasScripts()) {
            field.fill("Rückfrage: @Thomas Krüger bitte ansehen, siehe #1.");
            visitor.press("Vorschau");
            assertThat(visitor.page().locator("#vorschau .mention")).hasText("@Thomas Krüger");
            visitor.look();
            return;
        }
        field.pressSequentially("Rückfrage: @krü");
        Locator proposals = visitor.page().getByRole(AriaRole.OPTION);
        assertThat(proposals.first()).hasText(Pattern.compile("Thomas Krüger"));
        visitor.look();
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(field).hasValue("Rückfrage: @Thomas Krüger ");
        field.pressSequentially("bitte ansehen, siehe #1 ");
        field.evaluate(PASTE);
        assertThat(field).hasValue(Pattern.compile("!\\[Bild vom .*/ansicht\\)"));
        visitor.press("Vorschau");
        assertThat(visitor.page().locator("#vorschau img")).isVisible();
        visitor.look();
    }

    private static void react(Visitor visitor, Locator said) {
        said.locator("summary.reaction").click();
        visitor.look();
        said.getByRole(AriaRole.BUTTON, button("Gesehen")).click();
        Locator given = said.locator("button.reaction");
        assertThat(given).hasText(Pattern.compile("Gesehen\\s*1"));
        assertThat(given).hasAttribute("aria-pressed", "true");
        said.locator(".reactions__who summary").click();
        assertThat(said.locator(".reactions__who li")).containsText("Gesehen: Miriam Lange");
        visitor.look().picture("kommentare");
        given.click();
        assertThat(said.locator("button.reaction")).hasCount(0);
    }

    private static void change(Visitor visitor, Locator said) {
        more(said);
        said.locator("a.menu__item").click();
        visitor.arriveAt("Kommentar von Miriam Lange");
        visitor.fill("Wortlaut", "@Ruth Sommer: erledigt.").press("Speichern");
        visitor.refusedBy("Ruth Sommer sieht diese Aufgabe nicht");
        visitor.fill("Wortlaut", "Erledigt.").press("Speichern");
        visitor.isTold("Der Kommentar ist geändert.");
        said.locator("a.entry__time").click();
        visitor.arriveAt("Kommentar von Miriam Lange").sees("Rückfrage: ");
        visitor.page().goBack();
        more(said);
        said.locator("button.menu__item--danger").click();
        visitor.isTold("Der Kommentar ist gelöscht.").look();
        visitor.press("Rückgängig").isTold("Der Kommentar ist wieder da.");
        assertThat(said).containsText("Erledigt.");
    }

    private static void more(Locator said) {
        said.locator(".comment__more summary").click();
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}

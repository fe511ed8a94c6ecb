package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allmende.browser.Visitor.Screen;
import org.allmende.files.SampleFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A picture comes to a task, gets a second version, goes, and comes back. */
@DemoServerTest
class FilesJourneyTest {

    private static final String TASK = "Vordruck versenden";

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aFileFromDroppingToUndo(Screen screen) throws IOException {
        String name = "Lageplan " + screen + ".png";
        try (var miriam = new Visitor(screen, port)) {
            new SigningInSteps(miriam).signIn("miriam.lange@musterlingen.example");
            miriam.goTo("Projekte").arriveAt("Projekte");
            miriam.main()
                    .locator("a", new Locator.LocatorOptions().setHasText("Haushalt"))
                    .first()
                    .click();
            miriam.follow(TASK).arriveAt(TASK);
            bring(miriam, name, SampleFiles.png(300));
            miriam.isTold("„" + name + "“ ist hinzugefügt.").look();
            miriam.follow(name).arriveAt(name);
            picture(miriam);
            bring(miriam, name, SampleFiles.png(400));
            miriam.isTold("gibt es jetzt Version 2.").look();
            picture(miriam);
            remove(miriam, name);
            seeInTheProject(miriam, name);
        }
    }

    /**
     * Drops the file where that is possible, with a slow line so that the progress is seen;
     * otherwise the plain form.
     */
    private static void bring(Visitor visitor, String name, byte[] content) {
        var payload = new FilePayload(name, "image/png", content);
        Locator field = visitor.page().locator("form[data-upload] input[type=file]");
        if (!visitor.hasScripts()) {
            field.setInputFiles(payload);
            visitor.press("Hochladen");
            return;
        }
        visitor.page()
                .route(
                        "**/*",
                        route -> {
                            if (route.request().method().equals("POST")) {
                                assertThat(visitor.page().locator(".uploads__line progress"))
                                        .isVisible();
                            }
                            route.resume();
                        });
        if (visitor.isWide()) {
            drop(visitor, payload);
        } else {
            field.setInputFiles(payload);
        }
        visitor.isTold(name);
        assertThat(visitor.page().locator(".uploads__line")).hasCount(0);
        visitor.page().unroute("**/*");
    }

    private static void drop(Visitor visitor, FilePayload file) {
        var transfer =
                visitor.page()
                        .evaluateHandle(
                                "([name, type, bytes]) => { const data = new DataTransfer(); data.items.add(new File([new Uint8Array(bytes)], name, { type })); return data; }",
                                List.of(file.name, file.mimeType, unsigned(file.buffer)));
        var zone = visitor.page().locator(".dropzone");
        zone.dispatchEvent("dragover", Map.of("dataTransfer", transfer));
        assertThat(zone).hasAttribute("data-over", "");
        zone.dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    private static List<Integer> unsigned(byte[] bytes) {
        var all = new ArrayList<Integer>();
        for (byte one : bytes) {
            all.add(one & 0xff);
        }
        return all;
    }

    private static void picture(Visitor visitor) {
        var picture = visitor.page().locator(".preview__picture");
        assertThat(picture).isVisible();
        assertThat(picture).hasJSProperty("complete", true);
        org.assertj.core.api.Assertions.assertThat(
                        (int) picture.evaluate("image => image.naturalWidth"))
                .isPositive();
    }

    private static void remove(Visitor visitor, String name) {
        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Weitere Schritte"))
                .click();
        visitor.press("Datei löschen").arriveAt(TASK);
        visitor.isTold("„" + name + "“ ist gelöscht.");
        assertThat(visitor.link(name)).hasCount(0);
        visitor.press("Rückgängig").isTold("„" + name + "“ ist wieder da.");
        assertThat(visitor.link(name)).isVisible();
    }

    private static void seeInTheProject(Visitor visitor, String name) {
        visitor.page()
                .locator(".breadcrumb a", new Page.LocatorOptions().setHasText("Haushalt"))
                .click();
        visitor.follow("Dateien").sees(name).look();
        visitor.fill("Name", "gibt es nicht").press("Anwenden").sees("Keine passende Datei").look();
        visitor.follow("Verlauf").sees("eine neue Version der Datei „" + name + "“ hochgeladen");
    }
}

package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The look at each page finds what it is there for, also where a page is passed again. */
class LooksTest {

    private static final String SOUND =
            """
            <!doctype html><html lang="de"><head><title>Seite · Allmende</title>
            <style>.faint { color: #ccc; background: #fff; } @media (prefers-color-scheme: dark) { .night { color: #222; background: #000; } }</style>
            </head><body><main><h1>Seite</h1>%s</main></body></html>
            """;

    @Test
    void aSoundPageHasNoComplaints() {
        assertThat(lookAt("<p>Alles gut</p>", "<p>Immer noch</p>")).isEmpty();
    }

    @Test
    void aFieldWithoutALabelIsFoundOnTheSecondPassToo() {
        assertThat(lookAt("<p>Alles gut</p>", "<p>Alles gut</p><input name='q'>"))
                .singleElement()
                .asString()
                .contains("label");
    }

    @Test
    void faintWordsAreFoundInLightAndInDark() {
        assertThat(lookAt("<p class='faint'>blass</p>")).asString().contains("contrast, LIGHT");
        assertThat(lookAt("<p class='night'>nachts</p>"))
                .singleElement()
                .asString()
                .contains("contrast, DARK");
    }

    @Test
    void wordsAndWidthAreLookedAtEachTime() {
        assertThat(lookAt("<p>Alles gut</p>", "<p>Please save</p>"))
                .anySatisfy(said -> assertThat(said).contains("English words"));
        assertThat(lookAt("<p>kurz</p>", "<p>" + "lang".repeat(500) + "</p>"))
                .anySatisfy(said -> assertThat(said).contains("wider than the screen"));
    }

    /** What is said about the last of these pages, all passed on one screen of its own width. */
    private static List<String> lookAt(String... bodies) {
        var options = new NewContextOptions().setViewportSize(width++, 600);
        try (var context = Chromium.browser().newContext(options)) {
            Page page = context.newPage();
            List<String> said = List.of();
            for (String body : bodies) {
                page.setContent(SOUND.formatted(body));
                said = Looks.at(page, true, Set.of(ColorScheme.LIGHT, ColorScheme.DARK));
            }
            return said;
        }
    }

    private static int width = 700;
}

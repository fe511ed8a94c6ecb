package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person at a browser, on one kind of screen. Looks at every page passed with {@link #look}. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("docs/handbuch/bilder");

    enum Screen {
        WIDE(1440, 900, EnumSet.of(ColorScheme.LIGHT, ColorScheme.DARK)),
        PHONE(390, 844, EnumSet.of(ColorScheme.LIGHT)),
        WITHOUT_SCRIPTS(1440, 900, EnumSet.of(ColorScheme.LIGHT));

        private final int width;
        private final int height;
        private final Set<ColorScheme> schemes;

        Screen(int width, int height, Set<ColorScheme> schemes) {
            this.width = width;
            this.height = height;
            this.schemes = schemes;
        }
    }

    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** Session of each person who has come in already, by port and address. */
    private static final Map<String, String> SESSIONS = new HashMap<>();

    Visitor(Screen screen, int port) {
        this(screen, port, null);
    }

    private Visitor(Screen screen, int port, @Nullable String session) {
        this.screen = screen;
        this.context =
                Chromium.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setBaseURL("http://localhost:" + port)
                                        .setStorageState(session)
                                        .setLocale("de-DE")
                                        .setTimezoneId("Europe/Berlin")
                                        .setColorScheme(ColorScheme.LIGHT)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setJavaScriptEnabled(screen != Screen.WITHOUT_SCRIPTS)
                                        .setHasTouch(screen == Screen.PHONE)
                                        .setViewportSize(screen.width, screen.height));
        context.setDefaultTimeout(10_000);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " from " + response.url());
            }
        });
    }

    /** Somebody who is in already, for journeys that are about something else. */
    static Visitor signedIn(Screen screen, int port, String email) {
        return new Visitor(
                screen,
                port,
                SESSIONS.computeIfAbsent(
                        port + email,
                        key -> {
                            try (var first = new Visitor(screen, port)) {
                                new SigningInSteps(first).signIn(email);
                                return first.context.storageState();
                            }
                        }));
    }

    Page page() {
        return page;
    }

    boolean hasScripts() {
        return screen != Screen.WITHOUT_SCRIPTS;
    }

    boolean isWide() {
        return screen != Screen.PHONE;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Waits for the page with this heading and looks at it. */
    Visitor arriveAt(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        return look();
    }

    Visitor look() {
        complaints.addAll(Looks.at(page, hasScripts(), screen.schemes));
        return this;
    }

    /** What the browser says about answers like 422 is no complaint: the page says it better. */
    Visitor refusedBy(String sentence) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(sentence);
        complaints.removeIf(complaint -> complaint.contains("status of 422"));
        return look();
    }

    /** The page that is not there says it better than the browser. */
    Visitor forget404() {
        complaints.removeIf(complaint -> complaint.contains("status of 404"));
        return this;
    }

    /** The server was away on purpose. */
    Visitor forgetLostConnections() {
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
        return this;
    }

    Visitor fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Visitor choose(String label, String option) {
        field(label)
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    Visitor press(String button) {
        button(button).click();
        return this;
    }

    Visitor follow(String link) {
        link(link).click();
        return this;
    }

    /** By the navigation, which is behind a button on a phone. */
    Visitor goTo(String entry) {
        if (!isWide()) {
            press("Menü");
        }
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Hauptnavigation"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + entry)))
                .first()
                .click();
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.getByText(text).and(page.locator(":visible")).first()).isVisible();
        return this;
    }

    /** The sentence on top of the page after a step. */
    Visitor isTold(String sentence) {
        assertThat(page.locator("#notice")).containsText(sentence);
        return this;
    }

    Locator field(String label) {
        return main().getByLabel(named(label)).and(page.locator("input, select, textarea")).first();
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    Locator main() {
        return page.locator("main");
    }

    /** For the handbook, when asked for: {@code -Dallmende.pictures=true}. */
    Visitor picture(String name) {
        if (Boolean.getBoolean("allmende.pictures") && screen == Screen.WIDE) {
            page.evaluate("() => scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
        return this;
    }

    /** Labels of optional fields say so. */
    private static Pattern named(String label) {
        return Pattern.compile(
                "^\\s*" + label.replaceAll("[().?*+]", "\\\\$0") + "( \\(wahlfrei\\))?\\s*$");
    }

    /** Only now, so that one journey tells of everything that is wrong on its way. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("complaints on the way").isEmpty();
    }
}

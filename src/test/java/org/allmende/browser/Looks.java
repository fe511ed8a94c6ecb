package org.allmende.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold on every page that somebody passes. */
final class Looks {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The dearest rule by far, and the only one that the colours change. */
    private static final List<String> CONTRAST = List.of("color-contrast");

    private static final Pattern NOT_GERMAN =
            Pattern.compile(
                    "\\b(the|and|your|with|please|save|cancel|delete|edit|loading|error|exception|login|sign in"
                            + "|tasks?|project|template|settings|undefined|null|NaN)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern UNFINISHED =
            Pattern.compile(
                    "\\b(work|library|people|shell|chart|mail|plan)\\.[a-z]\\w+\\.\\w+|\\{\\d\\}");

    /** What is to be read, without code. */
    private static final String WORDS =
            """
            () => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), words = [];
              while (texts.nextNode()) {
                const text = texts.currentNode;
                if (text.data.trim() && !text.parentElement.closest('code, pre, script')) words.push(text.data.trim());
              }
              return words.join('\\n');
            }
            """;

    private static final String TWICE =
            "() => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)";
    private static final String TOO_WIDE =
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1);
              // Words may run out of a box that is not too wide itself.
              const full = wide.length ? wide : [...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth);
              return (full.length ? full : [document.body]).slice(0, 5).map(e => e.outerHTML.slice(0, 160));
            }
            """;
    private static final String SETTLED =
            """
            async () => {
              const frame = () => new Promise(done => requestAnimationFrame(done));
              for (let frames = 0; frames < 2 || (frames < 60 && document.getAnimations().length > 0); frames++) await frame();
            }
            """;

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Looks(Page page) {
        this.page = page;
    }

    /** All that is wrong with the page. */
    static List<String> at(Page page, boolean hasScripts, Set<ColorScheme> schemes) {
        var look = new Looks(page);
        look.hasOneTitleAndOneHeading();
        look.isGerman();
        look.complain("ids used twice", (List<?>) page.evaluate(TWICE));
        look.complain("wider than the screen", (List<?>) page.evaluate(TOO_WIDE));
        if (Shapes.markNew(page)) {
            try (var scan = new Scan(page, hasScripts)) {
                look.isAccessible(scan.page(), schemes);
            }
            Shapes.forgetMarks(page);
        }
        return look.complaints;
    }

    private void hasOneTitleAndOneHeading() {
        if (!page.title().matches("\\S.* · Allmende")) {
            complain("title", List.of(page.title()));
        }
        var headings = page.locator("h1").allInnerTexts();
        if (headings.size() != 1 || headings.getFirst().isBlank()) {
            complain("not one heading", headings.isEmpty() ? List.of("none") : headings);
        }
    }

    private void isGerman() {
        if (!"de".equals(page.locator("html").getAttribute("lang"))) {
            complain("language", List.of("not de"));
        }
        var text = (String) page.evaluate(WORDS);
        // The page about the interface shows its names, and they are English.
        if (!page.url().endsWith("/api")) {
            complain("English words", found(NOT_GERMAN, text));
        }
        complain("unfinished words", found(UNFINISHED, text));
    }

    private void isAccessible(Page scanned, Set<ColorScheme> schemes) {
        wear(scanned, ColorScheme.LIGHT);
        var axe = new Axe(scanned);
        complain("accessibility", axe.byTags(WCAG_22_AA, CONTRAST));
        if (scanned.locator(Shapes.FRESH).count() == 0) {
            return;
        }
        for (ColorScheme scheme : schemes) {
            wear(scanned, scheme);
            complain("contrast, " + scheme, axe.byRules(CONTRAST, Shapes.FRESH));
        }
        wear(scanned, ColorScheme.LIGHT);
    }

    /** Colours fade over: a scan in between would measure mixtures. */
    private static void wear(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(SETTLED);
    }

    private void complain(String what, List<?> findings) {
        findings.forEach(finding -> complaints.add(page.url() + ": " + what + ": " + finding));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(hit ->
                        text.substring(
                                        Math.max(0, hit.start() - 30),
                                        Math.min(text.length(), hit.end() + 30))
                                .replace('\n', ' '))
                .toList();
    }
}

package org.allmende.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jtegenerated.StaticTemplates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Draws the pattern pages into {@code target/patterns}, where one can look at them, and checks what
 * must hold for every page.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PatternsTest {

    private static final Path FOLDER = Path.of("target/patterns");
    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");

    private final StaticTemplates templates = new StaticTemplates();
    private final Map<String, String> pages = new TreeMap<>();

    @BeforeAll
    void draw() throws IOException {
        Files.createDirectories(FOLDER);
        for (String theme : List.of("light", "dark")) {
            Frame project = frame(theme, "/projekte/e-akte", true);
            Frame library = frame(theme, "/vorlagen", true);
            page("structure", theme, templates.shellPatternsStructure(project));
            page("outline", theme, templates.shellPatternsOutline(project));
            page("board", theme, templates.shellPatternsBoard(project));
            page("schedule", theme, templates.shellPatternsSchedule(project));
            page("parts", theme, templates.shellPatternsParts(noticed(library)));
            page("form", theme, templates.shellPatternsForm(project));
            page("template", theme, templates.shellPatternsTemplate(library));
            page("talk", theme, templates.shellPatternsTalk(frame(theme, "/talk", true)));
            page("visitor", theme, templates.shellPatternsTalk(frame(theme, "/talk", false)));
            page("signin", theme, templates.shellPatternsSignin(frame(theme, "/anmeldung", false)));
            page(
                    "error",
                    theme,
                    templates.shellError(
                            library, "Diese Seite gibt es nicht", "Vielleicht …", "/", ""));
        }
        Files.createDirectories(FOLDER.resolve("css"));
        Files.writeString(FOLDER.resolve("css/allmende.css"), Stylesheet.ALL.content());
    }

    @ParameterizedTest
    @MethodSource("names")
    void noPageNeedsAnythingThatAStrictContentPolicyForbids(String name) {
        assertThat(pages.get(name))
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son\\w+=\"")
                .doesNotContain("<style")
                .doesNotContain("javascript:")
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPageHasOneMainOneHeadingAndNamesEachIdOnce(String name) {
        String page = pages.get(name);
        assertThat(page).containsOnlyOnce("<main").containsOnlyOnce("<h1");
        List<String> ids = found(page, "\\sid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .containsAll(found(page, "(?:\\sfor|aria-labelledby|popovertarget)=\"([^\"]+)\""));
    }

    @Test
    void everyClassOnAPageIsStyled() {
        Set<String> used =
                pages.values().stream()
                        .flatMap(page -> found(page, CLASSES.pattern()).stream())
                        .flatMap(value -> Pattern.compile("\\s+").splitAsStream(value.strip()))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        used.removeAll(found(Stylesheet.ALL.content(), "\\.([a-z][\\w-]*)"));
        // Names that only mark a default carry no rule of their own.
        used.removeAll(Set.of("badge--neutral", "button--secondary"));
        assertThat(used).isEmpty();
    }

    @Test
    void everyPropertyInTheStylesIsDefined() {
        String styles = Stylesheet.ALL.content();
        assertThat(new TreeSet<>(found(styles, "(--[\\w-]+)\\s*:")))
                .containsAll(found(styles, "var\\((--[\\w-]+)"));
    }

    @Test
    void theStylesAreOneFileWithoutImports() {
        assertThat(Stylesheet.ALL.content()).doesNotContain("@import").contains(".schedule__bar");
        assertThat(Stylesheet.ALL.href()).matches("/css/allmende\\.css\\?[0-9a-f]+");
    }

    @Test
    void aRefusedFieldKeepsWhatWasTypedAndNamesItsProblem() {
        assertThat(pages.get("form"))
                .contains("value=\"31.2.2026\"")
                .contains("aria-describedby=\"field-beginn-problem\" aria-invalid=\"true\"")
                .contains("<a href=\"#field-beginn\">Beginn: „31.2.2026“ ist kein Datum.")
                .contains("aria-describedby=\"field-name-hint field-name-problem\"");
    }

    @Test
    void visitorsGetNeitherATokenNorMenus() {
        assertThat(pages.get("signin")).doesNotContain("csrf").doesNotContain("/abmeldung");
        assertThat(pages.get("visitor"))
                .doesNotContain("csrf")
                .doesNotContain("/suche")
                .contains("href=\"/anmeldung\"");
        assertThat(pages.get("structure"))
                .contains("name=\"csrf\" content=\"token\"")
                .contains("/abmeldung");
    }

    @Test
    void onlyTheNearestNavigationLineIsMarked() {
        assertThat(
                        found(
                                pages.get("structure"),
                                "<a class=\"nav__link\" href=\"([^\"]+)\" aria-current"))
                .containsExactly("/projekte/e-akte");
    }

    List<String> names() {
        return List.copyOf(pages.keySet());
    }

    private void page(String name, String theme, JteModel model) throws IOException {
        String html = model.render();
        pages.put(theme.equals("light") ? name : name + "-" + theme, html);
        Files.writeString(
                FOLDER.resolve(name + (theme.equals("light") ? "" : "-" + theme) + ".html"), html);
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(hit -> hit.group(1)).toList();
    }

    private static Frame noticed(Frame frame) {
        return new Frame(
                frame.t(),
                frame.me(),
                frame.csrf(),
                frame.path(),
                frame.navigation(),
                new Frame.Notice("„Aktenplan aktualisieren“ ist beendet.", "/rueckgaengig/1"),
                frame.theme(),
                true);
    }

    private static Frame frame(String theme, String path, boolean signedIn) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/shell");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        var t =
                new Texts(
                        messages,
                        Locale.GERMANY,
                        ZoneId.of("Europe/Berlin"),
                        LocalDate.of(2026, 5, 4));
        var me =
                new Frame.Me(
                        "Mara Lindner",
                        "ML",
                        "m.lindner@musterlingen.example",
                        "Stadt Musterlingen",
                        true,
                        false,
                        true,
                        false,
                        List.of(new Frame.Other("2", "Zweckverband Wasser")));
        return new Frame(
                t,
                signedIn ? me : null,
                () -> "token",
                path,
                signedIn ? navigation() : List.of(),
                null,
                theme,
                false);
    }

    private static List<Frame.NavGroup> navigation() {
        return List.of(
                new Frame.NavGroup(
                        null,
                        List.of(
                                new Frame.NavEntry("Mein Tag", "/tag", "7", "7 Aufgaben für heute"),
                                new Frame.NavEntry("Posteingang", "/eingang", "3", "3 ungelesen"),
                                Frame.NavEntry.of("Projekte", "/projekte"),
                                Frame.NavEntry.of("Routinen", "/routinen"))),
                new Frame.NavGroup(
                        "Gemeinsam",
                        List.of(
                                Frame.NavEntry.of("Vorlagen", "/vorlagen"),
                                Frame.NavEntry.of("Erfahrungen", "/erfahrungen"),
                                Frame.NavEntry.of("Fragen", "/fragen"),
                                new Frame.NavEntry("BehördenTalk", "/talk", "Do", "am Donnerstag"),
                                Frame.NavEntry.of("Ansprechpersonen", "/ansprechpersonen"))),
                new Frame.NavGroup(
                        "Meine Projekte",
                        List.of(
                                Frame.NavEntry.of("E-Akte-Einführung", "/projekte/e-akte"),
                                Frame.NavEntry.of("Relaunch Website", "/projekte/website"),
                                Frame.NavEntry.of("Haushalt 2027", "/projekte/haushalt"))));
    }
}

package org.allmende;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.rules.Storeys;
import org.allmende.rules.TemplateText;
import org.allmende.rules.ViewerRule;
import org.allmende.rules.Words;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules that hold everywhere. The tests of {@code rules} show that each of them bites. */
class ArchitectureTest {

    private static final Path PAGES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path WORDS = Path.of("src/main/resources/messages");

    /** From the bottom to the top: a module may use those before it, and no other. */
    private static final Map<String, Integer> STOREYS =
            Map.ofEntries(
                    Map.entry("shared", 0),
                    Map.entry("plan", 0),
                    Map.entry("outward", 0),
                    Map.entry("server", 1),
                    Map.entry("tenancy", 1),
                    Map.entry("shell", 2),
                    Map.entry("jobs", 2),
                    Map.entry("mail", 3),
                    Map.entry("paper", 3),
                    Map.entry("export", 4),
                    Map.entry("people", 4),
                    Map.entry("signin", 5),
                    Map.entry("search", 5),
                    Map.entry("chart", 5),
                    Map.entry("absence", 5),
                    Map.entry("work", 6),
                    Map.entry("live", 7),
                    Map.entry("files", 7),
                    Map.entry("effort", 7),
                    Map.entry("comments", 8),
                    Map.entry("calendar", 8),
                    Map.entry("history", 7),
                    Map.entry("library", 7),
                    Map.entry("views", 7),
                    Map.entry("portfolio", 8),
                    Map.entry("partners", 7),
                    Map.entry("day", 7),
                    Map.entry("followup", 8),
                    Map.entry("signoff", 8),
                    Map.entry("steering", 8),
                    Map.entry("entry", 8),
                    Map.entry("review", 8),
                    Map.entry("fields", 7),
                    Map.entry("adoption", 8),
                    Map.entry("drafting", 8),
                    Map.entry("contacts", 8),
                    Map.entry("commons", 9),
                    Map.entry("correspondence", 9),
                    Map.entry("upgrade", 9),
                    Map.entry("evidence", 9),
                    Map.entry("contribution", 10),
                    Map.entry("attachments", 9),
                    Map.entry("care", 11),
                    Map.entry("feed", 10),
                    Map.entry("routines", 10),
                    Map.entry("community", 11),
                    Map.entry("baselines", 12),
                    Map.entry("directory", 12),
                    Map.entry("formats", 12),
                    Map.entry("questions", 13),
                    Map.entry("reports", 12),
                    Map.entry("talks", 12),
                    Map.entry("inbox", 13),
                    Map.entry("exchange", 13),
                    Map.entry("api", 13),
                    Map.entry("home", 14),
                    Map.entry("demo", 15));

    /** The same within the BehördenTalk, which is too large to lie flat. */
    private static final Map<String, Integer> STOREYS_OF_TALKS =
            Map.of(Storeys.SHARED, 0, "web", 1, "pool", 1, "sessions", 2, "live", 3, "results", 3);

    /** What may ask for an id without a viewer, and why. */
    private static final Map<String, String> WITHOUT_VIEWER =
            Map.of(
                    "org.allmende.signin.Accounts",
                    "before sign-in nobody is a viewer",
                    "org.allmende.people.Authorities",
                    "the directory is public",
                    "org.allmende.people.Memberships.join",
                    "joins before one belongs: invitation and first run",
                    "org.allmende.people.Invitations.memberAlready",
                    "who asks to join is nobody yet",
                    "org.allmende.people.Invitations.add",
                    "the operator invites into an authority that is not their own",
                    "org.allmende.reports.ReportComments.removeAll",
                    "whoever leaves is told by an event, behind their own fence",
                    "org.allmende.commons.WeeklySettings",
                    "the link of a mail is all that its holder has",
                    "org.allmende.library.NewVersions.insert",
                    "the library is for everybody",
                    "org.allmende.library.PlanDocuments.of",
                    "the library is for everybody");

    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Mapper|Base)");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.allmende");

    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(Allmende.class).verify();
    }

    @Test
    void arrowsRunUpwardsOnly() {
        assertThat(new Storeys("org.allmende", STOREYS).brokenBy(CLASSES)).isEmpty();
        assertThat(new Storeys("org.allmende.talks", STOREYS_OF_TALKS).brokenBy(CLASSES)).isEmpty();
    }

    @Test
    void noRepositoryTakesAnIdWithoutAViewer() {
        var rule = new ViewerRule(WITHOUT_VIEWER.keySet());
        assertThat(rule.brokenBy(CLASSES)).isEmpty();
        assertThat(rule.unusedBy(CLASSES)).as("exceptions nobody needs").isEmpty();
    }

    @Test
    void namesSayWhatSomethingIs() {
        assertThat(
                        CLASSES.stream()
                                .map(JavaClass::getSimpleName)
                                .filter(name ->
                                        FORBIDDEN_NAME.matcher(name).matches()
                                                && !name.endsWith("TransactionManager")))
                .isEmpty();
    }

    @Test
    void pagesHoldNoBareText() throws IOException {
        var found = new ArrayList<String>();
        for (Path page : files(PAGES, ".jte")) {
            if (!isPattern(page)) {
                TemplateText.bareIn(Files.readString(page))
                        .forEach(word -> found.add(PAGES.relativize(page) + ": " + word));
            }
        }
        assertThat(found).as("words belong into src/main/resources/messages").isEmpty();
    }

    @Test
    void allLanguagesHaveTheSameWords() throws IOException {
        for (Path file : files(WORDS, ".properties")) {
            String module = file.getFileName().toString().replaceAll("(_en)?\\.properties", "");
            Path german = WORDS.resolve(module + ".properties");
            Path english = WORDS.resolve(module + "_en.properties");
            assertThat(german).exists();
            assertThat(english).exists();
            assertThat(Words.wrongBetween(Files.readString(german), Files.readString(english)))
                    .as(module)
                    .isEmpty();
        }
    }

    @Test
    void everyWordThatIsUsedExists() throws IOException {
        var known = new TreeSet<String>();
        for (Path file : files(WORDS, ".properties")) {
            known.addAll(Words.read(Files.readString(file)).keySet());
        }
        var modules =
                known.stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (Path source :
                Stream.concat(files(SOURCES, ".java").stream(), files(PAGES, ".jte").stream())
                        .filter(source -> !isPattern(source))
                        .toList()) {
            Words.unknownIn(Files.readString(source), modules, known).stream()
                    .filter(key -> !key.startsWith("mail.smtp."))
                    .forEach(key -> missing.add(source.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void testsLeaveTheApplicationAsItIs() throws IOException {
        var wrong = new ArrayList<Path>();
        for (Path test : files(Path.of("src/test/java"), ".java")) {
            if (Files.readString(test).contains("SecurityMockMvcRequestPostProcessors" + ".csrf")) {
                wrong.add(test);
            }
        }
        assertThat(wrong).as("Cast.csrf() is the one to use").isEmpty();
    }

    /** The page that shows all parts is for those who build. */
    private static boolean isPattern(Path file) {
        return file.toString().contains("/patterns/");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}

package org.allmende;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The rules that hold everywhere. */
class ArchitectureTest {

    private static final Path PAGES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path WORDS = Path.of("src/main/resources/messages");

    /** From the bottom to the top: a module may use those before it, and no other. */
    private static final Map<String, Integer> STOREYS =
            Map.ofEntries(
                    Map.entry("shared", 0),
                    Map.entry("plan", 0),
                    Map.entry("server", 1),
                    Map.entry("tenancy", 1),
                    Map.entry("shell", 2),
                    Map.entry("jobs", 2),
                    Map.entry("mail", 3),
                    Map.entry("people", 4),
                    Map.entry("signin", 5),
                    Map.entry("search", 5),
                    Map.entry("chart", 5),
                    Map.entry("paper", 5),
                    Map.entry("work", 6),
                    Map.entry("library", 7),
                    Map.entry("views", 7),
                    Map.entry("day", 7),
                    Map.entry("followup", 8),
                    Map.entry("signoff", 8),
                    Map.entry("steering", 8),
                    Map.entry("routines", 8),
                    Map.entry("community", 8),
                    Map.entry("talks", 9),
                    Map.entry("inbox", 10),
                    Map.entry("exchange", 10),
                    Map.entry("api", 10),
                    Map.entry("home", 11),
                    Map.entry("demo", 12));

    /** What may ask for an id without a viewer, and why. */
    private static final Map<String, String> WITHOUT_VIEWER =
            Map.of(
                    "org.allmende.signin.Accounts", "before sign-in nobody is a viewer",
                    "org.allmende.people.Authorities", "the directory is public",
                    "org.allmende.people.Memberships.join",
                            "joins before one belongs: invitation and first run",
                    "org.allmende.people.Invitations.add",
                            "the operator invites into an authority that is not their own",
                    "org.allmende.signin.PasswordReset",
                            "whoever forgot the password cannot sign in",
                    "org.allmende.people.Operation.verify",
                            "the operator looks after all authorities");

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
        var wrong = new TreeSet<String>();
        for (JavaClass one : CLASSES) {
            String module = module(one);
            for (var dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass();
                String used = module(other);
                if (used.isEmpty() || used.equals(module) || module.isEmpty()) {
                    continue;
                }
                if (STOREYS.getOrDefault(module, -1) <= STOREYS.getOrDefault(used, 99)) {
                    wrong.add(
                            module
                                    + " uses "
                                    + used
                                    + ": "
                                    + one.getSimpleName()
                                    + " → "
                                    + other.getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noRepositoryTakesAnIdWithoutAViewer() {
        var wrong = new TreeSet<String>();
        for (JavaClass one : CLASSES) {
            boolean asks =
                    one.getFields().stream()
                            .anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class));
            if (!asks
                    || WITHOUT_VIEWER.containsKey(one.getName())
                    || one.getPackageName().contains(".demo")) {
                continue;
            }
            for (JavaMethod method : one.getMethods()) {
                if (!method.getModifiers().contains(JavaModifier.PRIVATE)
                        && takesId(method)
                        && !takesViewer(method)
                        && !WITHOUT_VIEWER.containsKey(one.getName() + "." + method.getName())
                        && !method.getName().contains("$")) {
                    wrong.add(one.getName() + "." + method.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean takesId(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .anyMatch(type ->
                        type.getPackageName().startsWith("org.allmende")
                                && type.getSimpleName().endsWith("Id"));
    }

    private static boolean takesViewer(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .anyMatch(type -> type.getSimpleName().equals("Viewer"));
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
            if (page.toString().contains("/patterns/")) {
                continue;
            }
            String text = Templates.withoutCode(Files.readString(page));
            var letters = Pattern.compile("\\p{L}{2,}").matcher(text);
            if (letters.find()) {
                found.add(PAGES.relativize(page) + ": " + letters.group());
            }
        }
        assertThat(found).isEmpty();
    }

    /** Cuts a template down to what a reader sees as it stands. */
    private static final class Templates {

        static String withoutCode(String template) {
            String text =
                    template.replaceAll("(?s)<%--.*?--%>", "")
                            .replaceAll("(?m)^@(import|param).*$", "");
            text = balanced(balanced(text, "${", '{', '}'), "!{", '{', '}');
            text =
                    text.replaceAll("@(if|elseif|for|raw)\\b", "@")
                            .replaceAll("@(else|endif|endfor|endraw)", "");
            text = call(text);
            return text.replaceAll("(?s)<script\\b.*?</script>", "")
                    .replaceAll("(?s)<[a-zA-Z/!][^>]*>", "")
                    .replaceAll("&\\w+;", "");
        }

        /**
         * Template calls and conditions go with their parentheses; content blocks inside calls
         * stay, they are pages too.
         */
        private static String call(String text) {
            var result = new StringBuilder();
            int i = 0;
            while (i < text.length()) {
                var start = Pattern.compile("@(template\\.[\\w.]+)?\\(").matcher(text);
                if (!start.find(i)) {
                    return result.append(text.substring(i)).toString();
                }
                result.append(text, i, start.start());
                int end = end(text, start.end(), '(', ')');
                result.append(blocks(text.substring(start.end(), end)));
                i = end + 1;
            }
            return result.toString();
        }

        private static String blocks(String arguments) {
            var result = new StringBuilder();
            int open = arguments.indexOf("@`");
            if (open < 0) {
                return "";
            }
            int close = arguments.lastIndexOf('`');
            for (String part :
                    arguments.substring(open + 2, Math.max(open + 2, close)).split("`[^`]*@`")) {
                result.append(call(part));
            }
            return result.toString();
        }

        private static String balanced(String text, String start, char opening, char closing) {
            var result = new StringBuilder();
            int i = 0;
            for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, i)) {
                result.append(text, i, at);
                i = end(text, at + start.length(), opening, closing) + 1;
            }
            return result.append(text.substring(Math.min(i, text.length()))).toString();
        }

        private static int end(String text, int from, char opening, char closing) {
            boolean quoted = false;
            int depth = 1;
            for (int i = from; i < text.length(); i++) {
                char sign = text.charAt(i);
                if (sign == '"' && text.charAt(i - 1) != '\\' && opening == '{') {
                    quoted = !quoted;
                } else if (!quoted && sign == opening) {
                    depth++;
                } else if (!quoted && sign == closing && --depth == 0) {
                    return i;
                }
            }
            return text.length() - 1;
        }
    }

    @Test
    void allLanguagesHaveTheSameWords() throws IOException {
        for (Path german : files(WORDS, ".properties")) {
            String name = german.getFileName().toString();
            if (name.contains("_")) {
                continue;
            }
            Path english = WORDS.resolve(name.replace(".properties", "_en.properties"));
            assertThat(english).exists();
            assertThat(words(english).keySet()).as(name).isEqualTo(words(german).keySet());
            assertThat(words(english).values()).as(name).doesNotContain("TODO", "");
        }
    }

    @Test
    void everyWordThatIsUsedExists() throws IOException {
        var known = new TreeSet<String>();
        for (Path file : files(WORDS, ".properties")) {
            words(file).keySet().forEach(key -> known.add(key.toString()));
        }
        var modules =
                files(WORDS, ".properties").stream()
                        .map(file ->
                                file.getFileName().toString().replaceAll("(_en)?\\.properties", ""))
                        .collect(Collectors.toSet());
        var keyed =
                Pattern.compile("\"((?:" + String.join("|", modules) + ")(?:\\.[A-Za-z0-9]+)+)\"");
        var missing = new TreeSet<String>();
        for (Path source :
                Stream.concat(files(SOURCES, ".java").stream(), files(PAGES, ".jte").stream())
                        .toList()) {
            if (source.toString().contains("/patterns/")) {
                continue;
            }
            var used = keyed.matcher(Files.readString(source));
            while (used.find()) {
                String key = used.group(1);
                boolean start = known.stream().anyMatch(one -> one.startsWith(key + "."));
                if (!known.contains(key) && !start && !key.startsWith("mail.smtp.")) {
                    missing.add(source.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void testsLeaveTheApplicationAsItIs() throws IOException {
        var wrong = new ArrayList<Path>();
        for (Path test : files(Path.of("src/test/java"), ".java")) {
            if (Files.readString(test)
                    .contains("SecurityMockMvcRequestPostProcessors" + ".csrf;")) {
                wrong.add(test);
            }
        }
        assertThat(wrong).as("Cast.csrf() is the one to use").isEmpty();
    }

    private static Properties words(Path file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String module(JavaClass one) {
        String name = one.getPackageName();
        if (!name.startsWith("org.allmende.")) {
            return "";
        }
        return name.substring("org.allmende.".length()).replaceAll("\\..*", "");
    }
}

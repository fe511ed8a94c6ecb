package org.allmende;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × everybody. The expected answers stand in {@code access-matrix.txt}: {@code ok} for
 * being let in (2xx, 3xx, or 422 for the empty form that this test sends), {@code signin} for being
 * sent to the sign-in page, otherwise the status. A route without a row fails, and a row without a
 * route.
 */
@AllmendeTest
class AccessMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.txt");
    private static final Path FOUND = Path.of("target/access-matrix.txt");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> ROLES =
            List.of(
                    "visitor",
                    "administration",
                    "planning",
                    "working",
                    "guest",
                    "community",
                    "operator",
                    "foreign");

    private record Route(String path, String method) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired MockMvc mvc;
    @Autowired Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired List<MatrixFixture> fixtures;

    @Test
    void everyRouteAnswersEverybodyAsTheTableSays() throws Exception {
        var expected = expected();
        var found = new TreeMap<String, List<String>>();
        for (Route route : routes()) {
            found.put(route.toString(), answers(route));
        }
        write(found);
        var differences = new ArrayList<String>();
        found.forEach((route, answers) -> {
            if (!answers.equals(expected.get(route))) {
                differences.add(
                        line(route, answers)
                                + (expected.containsKey(route)
                                        ? "   expected " + expected.get(route)
                                        : "   has no row"));
            }
        });
        expected.keySet().stream()
                .filter(route -> !found.containsKey(route))
                .forEach(route -> differences.add(route + "   is no route"));
        assertThat(differences).as("see %s", FOUND).isEmpty();
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(info ->
                        info.getPatternValues().stream()
                                .flatMap(path ->
                                        info.getMethodsCondition().getMethods().stream()
                                                .map(method -> new Route(path, method.name()))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private List<String> answers(Route route) throws Exception {
        String missing = missing(route);
        if (!missing.isEmpty()) {
            return List.of("needs", "a", "MatrixFixture", "for", missing);
        }
        var town = cast.town();
        var stranger = cast.town().administrator();
        var community = cast.member(town.id(), "Kim", "Ohnesorg", Group.COMMUNITY);
        var answers = new ArrayList<String>();
        answers.add(answer(route, town, null));
        for (Cast.Member member :
                List.of(
                        town.administrator(),
                        town.planner(),
                        town.worker(),
                        town.guest(),
                        community,
                        town.operator(),
                        stranger)) {
            answers.add(answer(route, town, member));
        }
        return answers;
    }

    private String answer(Route route, Cast.Town town, Cast.Member member) throws Exception {
        var request =
                MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(route.method()), URI.create(filled(route, town)));
        // Each route from another place, so that no limit on guessing is met.
        request.with(made -> {
            made.setRemoteAddr(Integer.toHexString(route.hashCode()));
            return made;
        });
        if (route.path().startsWith("/api/v1")) {
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
            if (member != null) {
                request.header("Authorization", "Bearer " + token(member));
            }
        } else {
            request.with(member == null ? Cast.csrf() : cast.as(member));
        }
        return word(mvc.perform(request).andReturn().getResponse());
    }

    private String filled(Route route, Cast.Town town) {
        return VARIABLE.matcher(route.path())
                .replaceAll(
                        found -> Objects.requireNonNull(value(route, found.group(1))).apply(town));
    }

    private String missing(Route route) {
        return VARIABLE.matcher(route.path())
                .results()
                .map(found -> found.group(1))
                .filter(name -> value(route, name) == null)
                .collect(joining(","));
    }

    private Function<Cast.Town, String> value(Route route, String name) {
        var variables = new HashMap<String, Function<Cast.Town, String>>();
        fixtures.forEach(fixture -> variables.putAll(fixture.variables()));
        return variables.getOrDefault(route.path() + "#" + name, variables.get(name));
    }

    private static String word(MockHttpServletResponse response) {
        int status = response.getStatus();
        String target = String.valueOf(response.getHeader("Location"));
        if (target.matches("/anmeldung(\\?weiter=.*)?")
                || status == 401
                        && String.valueOf(response.getContentType()).startsWith("text/html")) {
            return "signin";
        }
        return status < 400 || status == 422 ? "ok" : Integer.toString(status);
    }

    private String token(Cast.Member member) throws NoSuchAlgorithmException {
        String token = "matrix-" + UUID.randomUUID();
        JdbcClient.create(TestDatabase.asOwner())
                .sql(
                        "insert into api_token (person, authority, name, token_hash, scope) values (?, ?, 'matrix', ?, 'WRITE')")
                .params(
                        member.person().value(),
                        member.authority().value(),
                        MessageDigest.getInstance("SHA-256").digest(token.getBytes()))
                .update();
        return token;
    }

    private static Map<String, List<String>> expected() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+"))
                .collect(
                        toMap(
                                parts -> parts[0] + " " + parts[1],
                                parts -> List.of(Arrays.copyOfRange(parts, 2, parts.length))));
    }

    /** The whole table as it was found, ready to be compared and taken over by a person. */
    private static void write(TreeMap<String, List<String>> found) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(line("# METHOD route", ROLES));
        found.entrySet().stream()
                .sorted(
                        Comparator.comparing(entry ->
                                entry.getKey().substring(entry.getKey().indexOf(' ') + 1)
                                        + entry.getKey()))
                .forEach(entry -> lines.add(line(entry.getKey(), entry.getValue())));
        Files.createDirectories(FOUND.getParent());
        Files.write(FOUND, lines);
    }

    private static String line(String route, List<String> answers) {
        var line = new StringBuilder("%-66s".formatted(route));
        answers.forEach(answer -> line.append(" %-14s".formatted(answer)));
        return line.toString().stripTrailing();
    }
}

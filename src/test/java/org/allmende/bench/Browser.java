package org.allmende.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Somebody signed in by the form, and a program with their token. Answers come compressed, as
 * browsers ask for them. Anything but the expected status ends the benchmark.
 */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient person =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
    private final HttpClient program =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private String csrf = "";

    Browser(URI address) {
        this.address = address;
    }

    Browser signIn(String email, String password) throws IOException, InterruptedException {
        csrf = token("/anmeldung");
        send("/anmeldung", Map.of("email", email, "password", password), 303);
        csrf = token("/profil");
        return this;
    }

    /**
     * @return bytes of the page as they came
     */
    long page(String path) throws IOException, InterruptedException {
        return answered(person, request(path).build(), 200).body().length;
    }

    /** Sends a form and opens the page it leads to. */
    long form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return page(send(path, fields, 303));
    }

    long json(String path, String token) throws IOException, InterruptedException {
        return answered(
                        program,
                        request(path).header("Authorization", "Bearer " + token).build(),
                        200)
                .body()
                .length;
    }

    long json(String path, String token, String body) throws IOException, InterruptedException {
        var request =
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return answered(program, request, 201).body().length;
    }

    private String token(String path) throws IOException, InterruptedException {
        byte[] page = answered(person, request(path).build(), 200).body();
        String html =
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(page)).readAllBytes(),
                        StandardCharsets.UTF_8);
        var found = CSRF.matcher(html);
        if (!found.find()) {
            throw new IOException("no form on " + path);
        }
        return found.group(1);
    }

    private String send(String path, Map<String, String> fields, int expected)
            throws IOException, InterruptedException {
        String body =
                Stream.concat(fields.entrySet().stream(), Map.of("_csrf", csrf).entrySet().stream())
                        .flatMap(field ->
                                Arrays.stream(field.getValue().split("\n"))
                                        .map(value ->
                                                encoded(field.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
        var request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return answered(person, request, expected).headers().firstValue("Location").orElse("/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Accept-Encoding", "gzip");
    }

    private static HttpResponse<byte[]> answered(
            HttpClient client, HttpRequest request, int expected)
            throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != expected) {
            throw new IOException(
                    request.method()
                            + " "
                            + request.uri()
                            + " answered "
                            + response.statusCode()
                            + " instead of "
                            + expected);
        }
        return response;
    }
}

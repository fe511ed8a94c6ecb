package org.allmende.feed;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.Allmende;

/** A whole server of its own: process, database, port; and its operator at a browser. */
final class StartedServer implements AutoCloseable {

    private final Process process;
    private final URI address;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    private StartedServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static StartedServer start(Path data, String databaseUrl, String user, String password)
            throws IOException {
        int port = free();
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ALLMENDE_"));
        environment.put("ALLMENDE_DATA", data.toString());
        environment.put("ALLMENDE_PORT", Integer.toString(port));
        environment.put("ALLMENDE_URL", "http://127.0.0.1:" + port);
        environment.put("ALLMENDE_DATABASE_URL", databaseUrl);
        environment.put("ALLMENDE_DATABASE_USER", user);
        environment.put("ALLMENDE_DATABASE_PASSWORD", password);
        environment.put("ALLMENDE_FEED_PRIVATE", "true");
        environment.put("ALLMENDE_DEMO", "true");
        Process process = builder.start();
        var said = new ArrayList<String>();
        var lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains("Allmende ist bereit")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return new StartedServer(process, URI.create("http://127.0.0.1:" + port));
            }
        }
        throw new IOException("The application did not start: " + said);
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                Allmende.class.getName());
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return address.toString();
    }

    /** What stands behind the @ in the names of its templates. */
    String name() {
        return address.getHost() + "-" + address.getPort();
    }

    StartedServer signIn(String email) throws IOException, InterruptedException {
        post("/anmeldung", "/anmeldung", "email=" + email + "&password=allmende-demo");
        return this;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path))).body();
    }

    /** Sends a form as it stands on a page. */
    String post(String page, String path, String fields) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)").matcher(get(page));
        if (!token.find()) {
            throw new IOException("no form on " + page);
        }
        return send(HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "_csrf=" + token.group(1) + "&" + fields)))
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.toHandle().destroy();
        process.onExit().join();
    }
}

package org.allmende.files;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.Allmende;

/** The application as an operator starts it, with little memory, and somebody who is signed in. */
final class RunningServer implements AutoCloseable {

    private static final String BOUNDARY = "----allmende";

    private final Process process;
    private final Path data;
    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    private RunningServer(Process process, Path data, URI address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    static RunningServer start(Path data, String heap) throws IOException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> !entry.contains("test-classes"))
                                .collect(Collectors.joining(File.pathSeparator)),
                        Allmende.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ALLMENDE_"));
        builder.environment().put("ALLMENDE_DATA", data.toString());
        builder.environment().put("ALLMENDE_PORT", "0");
        builder.environment().put("ALLMENDE_DEMO", "true");
        Process process = builder.start();
        var said = new ArrayList<String>();
        var lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher ready = Pattern.compile("Allmende ist bereit: (\\S+)").matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return new RunningServer(process, data, URI.create(ready.group(1)));
            }
        }
        throw new IOException("The application did not start: " + said);
    }

    RunningServer signIn(String email) throws IOException, InterruptedException {
        String form =
                "_csrf=" + csrf(get("/anmeldung")) + "&email=" + email + "&password=allmende-demo";
        send(
                HttpRequest.newBuilder(address.resolve("/anmeldung"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        return this;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path))).body();
    }

    InputStream download(String path) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(address.resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** Sends a file as the form does: the token first, then the file, made up while it is sent. */
    HttpResponse<String> upload(String place, String name, long size)
            throws IOException, InterruptedException {
        byte[] before = before(csrf(get(place)), name).getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var body =
                HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() ->
                                new SequenceInputStream(
                                        Collections.enumeration(
                                                List.of(
                                                        new ByteArrayInputStream(before),
                                                        new Generated(size),
                                                        new ByteArrayInputStream(after))))),
                        before.length + size + after.length);
        return send(
                HttpRequest.newBuilder(address.resolve(place + "/dateien"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body));
    }

    /** The same, but the line goes dead once the server has begun to write. */
    void breakOff(String place, long size) throws IOException, InterruptedException {
        String token = csrf(get(place));
        String cookie =
                cookies.getCookieStore().getCookies().stream()
                        .map(one -> one.getName() + "=" + one.getValue())
                        .collect(Collectors.joining("; "));
        try (var socket = new Socket("127.0.0.1", address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST %s/dateien HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nX-CSRF-TOKEN: %s\r\nContent-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(
                                            place,
                                            cookie,
                                            token,
                                            BOUNDARY,
                                            size,
                                            before(token, "halb.bin")))
                            .getBytes(StandardCharsets.UTF_8));
            new Generated(size / 2).transferTo(out);
            out.flush();
            while (uploads().isEmpty()) {
                Thread.sleep(20);
            }
        }
    }

    /** Uploads that are under way, or left behind; waits a while for there to be none. */
    List<String> incoming() throws IOException, InterruptedException {
        List<String> left = List.of();
        for (int i = 0; i < 100; i++) {
            left = uploads();
            if (left.isEmpty()) {
                return left;
            }
            Thread.sleep(50);
        }
        return left;
    }

    /** The job that reads works in the same folder. */
    private List<String> uploads() throws IOException {
        return names(data.resolve("files/incoming")).stream()
                .filter(file -> file.matches(".*/(file-|upload_)[^/]*"))
                .toList();
    }

    /** Contents of a megabyte and more: the previews that the job makes meanwhile are smaller. */
    List<String> large() throws IOException {
        return names(data.resolve("files/content")).stream()
                .filter(file -> new File(file).length() >= 1_000_000)
                .toList();
    }

    /** The most memory the process had, heap and everything, in megabytes. */
    long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String before(String token, String name) {
        return """
        --%1$s\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="datei"; filename="%3$s"\r
        Content-Type: application/octet-stream\r
        \r
        """
                .formatted(BOUNDARY, token, name);
    }

    private static String csrf(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form on the page: " + page);
        }
        return token.group(1);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    @Override
    public void close() throws IOException {
        process.toHandle().destroy();
        process.onExit().join();
    }

    /** So many bytes, none like its neighbour, and none of them anywhere before it is asked for. */
    static final class Generated extends InputStream {

        private long left;

        Generated(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left <= 0 ? -1 : (int) (left-- * 31 % 251);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = (byte) (left-- * 31 % 251);
            }
            return count;
        }
    }
}

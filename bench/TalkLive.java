import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How fast a change on the live page of a session reaches all who look.
 *
 * <pre>
 * java bench/TalkLive.java http://localhost:8080 olga@… PASSWORD [clients=500] [changes=40]
 * </pre>
 *
 * Opens the streams of so many visitors at the next session, then asks a question as the moderation
 * and notes for each stream when it has the question: from before the request is sent until the
 * words have been read. Fails where fewer than 99 % come within a second. The clients share the
 * processors with the server, so the server alone is a little faster.
 */
public final class TalkLive {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("/talk/termine/[0-9a-f-]{36}");
    private static final long WITHIN = 1_000_000_000L;
    private static final long PATIENCE_MILLIS = 10_000;

    private final String server;
    private final HttpClient moderator =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /** What is waited for, and when the streams had it. */
    private record Change(String words, long begun, long[] heard, CountDownLatch open) {}

    private volatile Change change = new Change("\0", 0, new long[0], new CountDownLatch(0));
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private TalkLive(String server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3) {
            System.err.println(
                    "java bench/TalkLive.java SERVER EMAIL PASSWORD [CLIENTS] [CHANGES]");
            System.exit(2);
        }
        int clients = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 500;
        int changes = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 40;
        boolean met =
                new TalkLive(arguments[0]).measure(arguments[1], arguments[2], clients, changes);
        System.exit(met ? 0 : 1);
    }

    private boolean measure(String email, String password, int clients, int changes)
            throws Exception {
        post("/anmeldung", get("/anmeldung"), Map.of("email", email, "password", password));
        String path = first(SESSION, 0, get("/talk/termine")) + "/live";
        var listening = new CountDownLatch(clients);
        for (int i = 0; i < clients; i++) {
            int client = i;
            Thread.ofVirtual().start(() -> listen(path, client, listening));
        }
        listening.await();
        System.out.printf("%d streams at %s%n", clients, path);
        long[] all = new long[clients * changes];
        Arrays.fill(all, Long.MAX_VALUE);
        for (int i = -3; i < changes; i++) {
            long[] heard = once(path, clients, "Messung " + System.nanoTime());
            if (i >= 0) {
                System.arraycopy(heard, 0, all, i * clients, clients);
            }
        }
        return report(all);
    }

    private long[] once(String path, int clients, String words) throws Exception {
        String page = get(path);
        long[] heard = new long[clients];
        Arrays.fill(heard, Long.MAX_VALUE);
        change = new Change(words, System.nanoTime(), heard, new CountDownLatch(clients));
        String after = post(path + "/fragen", page, Map.of("words", words));
        change.open().await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        long[] result = heard.clone();
        // The question goes again, so that the page stays as long as it was.
        String id = question(after, words);
        post(path + "/fragen/" + id + "/zustand", after, Map.of("state", "HIDDEN"));
        Thread.sleep(400);
        return result;
    }

    private boolean report(long[] all) {
        Arrays.sort(all);
        long within = Arrays.stream(all).filter(one -> one <= WITHIN).count();
        double share = 100.0 * within / all.length;
        System.out.printf(
                "%d deliveries: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, max %.0f ms; %.2f %% within 1 s; streams lost: %d; %.1f MB sent%n",
                all.length,
                at(all, 0.50),
                at(all, 0.95),
                at(all, 0.99),
                at(all, 1),
                share,
                lost.get(),
                bytes.get() / 1e6);
        return share >= 99;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
                / 1e6;
    }

    private void listen(String path, int client, CountDownLatch listening) {
        boolean counted = false;
        URI address = URI.create(server);
        try (var socket = new Socket()) {
            int port = address.getPort() < 0 ? 80 : address.getPort();
            socket.connect(new InetSocketAddress(address.getHost(), port), 20_000);
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + "/strom HTTP/1.1\r\nHost: "
                                            + address.getAuthority()
                                            + "\r\nAccept: text/event-stream\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[65_536];
            String rest = "";
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.addAndGet(read);
                String text = rest + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (!counted && text.contains("event: bild")) {
                    counted = true;
                    listening.countDown();
                }
                note(client, text);
                rest = text.substring(Math.max(0, text.length() - 60));
            }
            lost.incrementAndGet();
        } catch (IOException gone) {
            lost.incrementAndGet();
        } finally {
            if (!counted) {
                listening.countDown();
            }
        }
    }

    private void note(int client, String text) {
        Change now = change;
        if (now.heard().length > 0
                && now.heard()[client] == Long.MAX_VALUE
                && text.contains(now.words())) {
            now.heard()[client] = System.nanoTime() - now.begun();
            now.open().countDown();
        }
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server + path)).build();
        return moderator.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private String post(String path, String page, Map<String, String> fields) throws Exception {
        String body =
                "_csrf="
                        + first(CSRF, 1, page)
                        + "&"
                        + fields.entrySet().stream()
                                .map(field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = moderator.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static String first(Pattern pattern, int group, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("nothing like " + pattern);
        }
        return found.group(group);
    }

    /** Its button stands right before the words. */
    private static String question(String page, String words) {
        String before = page.substring(0, page.indexOf(words));
        int at = before.lastIndexOf("id=\"stimme-") + "id=\"stimme-".length();
        return before.substring(at, at + 36);
    }
}

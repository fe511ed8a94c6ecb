package org.allmende.files;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.allmende.server.AllmendeSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The trial of {@link S3Store} against a real store, in a process of its own: the store listens on
 * all addresses of the machine, so both run where there is no machine but themselves.
 */
final class S3Trial {

    private static final String BUCKET = "allmende";
    private static final int LARGE = 100_000_000;

    private S3Trial() {}

    /** The store as a program, and a folder to work in. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int port = freePort();
        Process server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-jar",
                                arguments[0],
                                "--server.port=0",
                                "--http.port=" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("s3.log").toFile())
                        .start();
        try {
            String url = "http://127.0.0.1:" + await(port, server, folder);
            var settings = new AllmendeSettings.S3(url, BUCKET, "eu-central-1", "key", "secret");
            createBucket(settings);
            try (var store = new S3Store(settings)) {
                run(store, folder);
            }
            awayIsAnIoException();
            System.out.println("passed");
        } finally {
            server.destroyForcibly();
        }
    }

    private static void run(S3Store store, Path folder) throws IOException {
        Path file = folder.resolve("content");
        Files.writeString(file, "Guten Tag");
        String hash = hash(file);
        check(!store.has(hash), "an unknown content is absent");
        store.keep(hash, file);
        store.keep(hash, file);
        check(store.has(hash), "a kept content is there");
        try (var content = store.open(hash)) {
            check(
                    new String(content.readAllBytes()).equals("Guten Tag"),
                    "it comes back as it was");
        }
        List<String> all = new ArrayList<>();
        store.each(Instant.now().plusSeconds(60), all::add);
        check(all.equals(List.of(hash)), "it is kept once: " + all);
        all.clear();
        store.each(Instant.now().minusSeconds(3600), all::add);
        check(all.isEmpty(), "what is young is not told");
        large(store, file);
        store.remove(hash);
        store.remove(hash);
        check(!store.has(hash), "it is gone");
        try {
            store.open(hash).close();
            check(false, "an absent content opens");
        } catch (IOException absent) {
            check(true, "absent");
        }
    }

    private static void large(S3Store store, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var piece = new byte[1_000_000];
            for (int i = 0; i < LARGE / piece.length; i++) {
                piece[0] = (byte) i;
                out.write(piece);
            }
        }
        String hash = hash(file);
        store.keep(hash, file);
        MessageDigest digest = Intake.sha256();
        try (var content = new DigestInputStream(store.open(hash), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        check(
                HexFormat.of().formatHex(digest.digest()).equals(hash),
                "a large one comes back whole");
        store.remove(hash);
    }

    private static void awayIsAnIoException() throws IOException {
        var nobody =
                new AllmendeSettings.S3(
                        "http://127.0.0.1:" + freePort(), BUCKET, "", "key", "secret");
        try (var store = new S3Store(nobody)) {
            store.has("0".repeat(64));
            check(false, "nobody answered");
        } catch (IOException away) {
            check(true, "away");
        }
    }

    private static void createBucket(AllmendeSettings.S3 settings) {
        try (var client =
                S3Client.builder()
                        .endpointOverride(URI.create(settings.url()))
                        .region(Region.of(settings.region()))
                        .forcePathStyle(true)
                        .httpClient(UrlConnectionHttpClient.create())
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("key", "secret")))
                        .build()) {
            client.createBucket(bucket -> bucket.bucket(BUCKET));
        }
    }

    private static int await(int port, Process server, Path folder)
            throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.getPort();
            } catch (IOException notYet) {
                check(
                        server.isAlive(),
                        "the store ended: " + Files.readString(folder.resolve("s3.log")));
                Thread.sleep(100);
            }
        }
        throw new IOException(Files.readString(folder.resolve("s3.log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Intake.sha256();
        try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}

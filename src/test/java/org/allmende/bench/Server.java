package org.allmende.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The application in a process of its own, as {@code bin/run} starts it, with its own data folder
 * and PostgreSQL.
 */
final class Server implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final boolean kept;
    private final URI address;

    private Server(Process process, Path data, boolean kept, URI address) {
        this.process = process;
        this.data = data;
        this.kept = kept;
        this.address = address;
    }

    static Server start() throws IOException {
        String folder = System.getenv("ALLMENDE_BENCH_DATA");
        Path data =
                folder == null
                        ? Files.createTempDirectory("allmende-bench")
                        : Files.createDirectories(Path.of(folder));
        int port = freePort();
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ALLMENDE_"));
        builder.environment().put("ALLMENDE_DATA", data.toString());
        builder.environment().put("ALLMENDE_PORT", Integer.toString(port));
        var server =
                new Server(
                        builder.start(),
                        data,
                        folder != null,
                        URI.create("http://127.0.0.1:" + port));
        server.awaitReady();
        return server;
    }

    private static List<String> command() {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(List.of(System.getProperty("bench.flags").strip().split("\\s+")));
        Path cache = Path.of(System.getProperty("bench.cache"));
        if (cache.toFile().length() > 0) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", System.getProperty("bench.jar")));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** From then on its messages go to ours: a failure must not pass for a fast answer. */
    private void awaitReady() throws IOException {
        var lines = process.inputReader();
        for (String line = lines.readLine(); ; line = lines.readLine()) {
            if (line == null) {
                close();
                throw new IOException("The application did not start.");
            }
            System.err.println(line);
            if (line.contains("Allmende ist bereit")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(System.err::println));
                return;
            }
        }
    }

    URI address() {
        return address;
    }

    /** As the owner, behind the row fence. */
    Connection database() throws IOException, SQLException {
        String password = Files.readString(data.resolve("postgres/password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/allmende", "allmende", password);
    }

    Processors processors() {
        try {
            return Processors.of(process.pid(), Long.parseLong(postmaster(0)));
        } catch (IOException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String postmaster(int line) throws IOException {
        return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(line);
    }

    @Override
    public void close() throws IOException {
        process.toHandle().destroy();
        process.onExit().join();
        if (!kept) {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}

package org.allmende.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that the platform brings along. It is started by {@code pg_ctl}, which takes it
 * out of our process group: Ctrl-C reaches us only, and the database stops after the application.
 * If we die without stopping it, it runs on, and the next start stops it first.
 */
final class LocalPostgres implements PostgresServer {

    private static final String NAME = "allmende";
    private static final int ATTEMPTS = 3;

    private final PostgresFolder folder;
    private final PostgresPrograms programs;
    private final String password;
    private int port;

    /** Starts on a folder, creating what is missing. */
    static LocalPostgres start(Path folder) {
        return start(folder, "on");
    }

    /** Starts without care for power failures, for tests. */
    static LocalPostgres startForgetful(Path folder) {
        return start(folder, "off");
    }

    private static LocalPostgres start(Path path, String durable) {
        try {
            var folder = PostgresFolder.take(path);
            try {
                var postgres = new LocalPostgres(folder);
                postgres.start(durable);
                return postgres;
            } catch (IOException | SQLException | RuntimeException failed) {
                folder.close();
                throw failed;
            }
        } catch (IOException | SQLException failed) {
            throw new StartRefused(
                    "Die mitgelieferte Datenbank in %s startet nicht (%s): Näheres steht im Ordner %s."
                            .formatted(path, failed.getMessage(), path.resolve("log")),
                    failed);
        }
    }

    private LocalPostgres(PostgresFolder folder) throws IOException {
        this.folder = folder;
        this.programs = PostgresPrograms.in(folder.path());
        this.password = folder.password();
    }

    @Override
    public Access access() {
        return new Access(url(NAME), NAME, password);
    }

    @Override
    public void close() {
        try (folder) {
            stop();
        } catch (IOException failed) {
            System.err.println(
                    "Die mitgelieferte Datenbank hielt nicht an: " + failed.getMessage());
        }
    }

    private void start(String durable) throws IOException, SQLException {
        if (Files.notExists(folder.cluster())) {
            createCluster();
        }
        stopOrphan();
        launch(durable);
        try {
            createDatabase();
        } catch (SQLException failed) {
            stop();
            throw failed;
        }
    }

    private void createCluster() throws IOException {
        var unfinished = folder.path().resolve("cluster.new");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.account().give(folder.path(), "password");
        // German order of letters by ICU; the C library only says which characters are letters.
        programs.run(
                "initdb --username=postgres --auth=scram-sha-256 --encoding=UTF8 --locale=C --lc-ctype="
                        + letters()
                        + " --locale-provider=icu --icu-locale=de-DE --no-instructions --pwfile",
                folder.passwordFile(),
                unfinished);
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String letters() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    /**
     * We hold the lock, so a server on this folder has lost its application. After a restart of the
     * machine or the container the number may belong to another program by now.
     */
    private void stopOrphan() throws IOException {
        var file = folder.cluster().resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        if (isPostgres(Files.readString(file).lines().findFirst().orElse(""))) {
            stop();
        } else {
            Files.delete(file);
        }
    }

    private static boolean isPostgres(String pid) {
        return pid.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .map(ProcessHandle::info)
                        .filter(it -> it.command().orElse("/postgres").endsWith("/postgres"))
                        .isPresent();
    }

    private void launch(String durable) throws IOException {
        if (Files.notExists(folder.log())) {
            Files.createDirectory(folder.log());
            programs.account().give(folder.path(), "log");
        }
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            write("postgresql.conf", configuration().formatted(port, durable));
            write("pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n");
            try {
                programs.run(
                        "pg_ctl start --wait --timeout 300 --silent --log",
                        folder.log().resolve("start.log"),
                        Path.of("--pgdata"),
                        folder.cluster());
                return;
            } catch (IOException failed) {
                // Between asking for a free port and using it, another program may take it.
                if (attempt == ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    private void stop() throws IOException {
        programs.run(
                "pg_ctl stop --mode fast --wait --timeout 120 --silent --pgdata", folder.cluster());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.cluster().resolve(name), text);
        programs.account().give(folder.cluster(), name);
    }

    private static String configuration() throws IOException {
        try (var template = LocalPostgres.class.getResourceAsStream("postgresql.conf")) {
            return new String(
                    Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", password);
                var statement = connection.createStatement()) {
            if (missing(statement, "select from pg_roles where rolname = 'allmende'")) {
                statement.execute(
                        "create role allmende login createrole password '%s'".formatted(password));
            }
            if (missing(statement, "select from pg_database where datname = 'allmende'")) {
                statement.execute("create database allmende owner allmende");
            }
        }
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}

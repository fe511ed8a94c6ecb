package org.allmende.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that the platform brings along. It lives in one folder:
 *
 * <pre>
 * lock            held while we run; released by the system whatever happens to us
 * password        of the owner "allmende" and of the superuser "postgres"
 * binaries-…/     the programs, unpacked from the jar
 * cluster/        the data; postgresql.conf in it is written anew at each start
 * log/            one file for each day of the week
 * eigene.conf     settings of the operator, if there are any
 * </pre>
 *
 * It is started by {@code pg_ctl}, which takes it out of our process group: Ctrl-C reaches us only,
 * and the database stops after the application. If we die without stopping it, it runs on, and the
 * next start stops it first.
 */
final class LocalPostgres implements PostgresServer {

    private static final String MAJOR = "18";
    private static final String NAME = "allmende";
    private static final String SAFE =
            "fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n";
    private static final String UNSAFE =
            "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";

    private final Path folder;
    private final Path cluster;
    private final Path binaries;
    private final PostgresAccount account;
    private final FileLock lock;
    private final String password;
    private int port;

    /** Starts on a folder, creating what is missing. */
    static LocalPostgres start(Path folder) {
        return start(folder, SAFE);
    }

    /** Starts without care for power failures, for tests. */
    static LocalPostgres startForgetful(Path folder) {
        return start(folder, UNSAFE);
    }

    private static LocalPostgres start(Path folder, String durability) {
        try {
            createPrivate(folder);
            var lock = lock(folder);
            try {
                var postgres = new LocalPostgres(folder, lock);
                postgres.start(durability);
                return postgres;
            } catch (IOException | SQLException | RuntimeException failed) {
                lock.acquiredBy().close();
                throw failed;
            }
        } catch (IOException | SQLException failed) {
            throw new StartRefused(
                    "Die mitgelieferte Datenbank in %s startet nicht (%s): Näheres steht in %s."
                            .formatted(folder, failed.getMessage(), folder.resolve("log")),
                    failed);
        }
    }

    private LocalPostgres(Path folder, FileLock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.cluster = folder.resolve("cluster");
        checkVersion();
        this.account = PostgresAccount.of(folder);
        this.binaries = PostgresBinaries.in(folder);
        this.password = password();
    }

    @Override
    public Access access() {
        return new Access(url(NAME), NAME, password);
    }

    @Override
    public void close() {
        try (var channel = lock.acquiredBy()) {
            run(
                    "pg_ctl",
                    "stop",
                    "--pgdata",
                    cluster.toString(),
                    "--mode",
                    "fast",
                    "--wait",
                    "--timeout",
                    "120",
                    "--silent");
        } catch (IOException failed) {
            System.err.println(
                    "Die mitgelieferte Datenbank hielt nicht an: " + failed.getMessage());
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new StartRefused(
                    "Allmende läuft auf dem Datenordner %s schon: Beenden Sie den anderen Start oder setzen Sie ALLMENDE_DATA auf einen anderen Ordner."
                            .formatted(folder.getParent()));
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private void checkVersion() throws IOException {
        var file = cluster.resolve("PG_VERSION");
        var found = Files.exists(file) ? Files.readString(file).strip() : MAJOR;
        if (!found.equals(MAJOR)) {
            throw new StartRefused(
                    "Die Datenbank in %s stammt von PostgreSQL %s, mitgeliefert ist %s: Bitte ziehen Sie sie um wie in docs/betrieb/start.md unter „Neue Hauptversion“ beschrieben."
                            .formatted(folder, found, MAJOR));
        }
    }

    private String password() throws IOException {
        var file = folder.resolve("password");
        if (Files.notExists(file)) {
            if (Files.exists(cluster)) {
                throw new StartRefused(
                        "Die Datei %s fehlt: Bitte spielen Sie sie aus der Sicherung zurück."
                                .formatted(file));
            }
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(account.give(file), newPassword());
        }
        return Files.readString(file).strip();
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void start(String durability) throws IOException, SQLException {
        if (Files.notExists(cluster)) {
            createCluster();
        }
        stopOrphan();
        launch(durability);
        try {
            createDatabase();
        } catch (SQLException failed) {
            close();
            throw failed;
        }
    }

    private void createCluster() throws IOException {
        var unfinished = folder.resolve("cluster.new");
        FileSystemUtils.deleteRecursively(unfinished);
        // German order of letters by ICU; the C library is asked for nothing but which characters
        // are letters.
        run(
                "initdb",
                "--pgdata",
                unfinished.toString(),
                "--username=postgres",
                "--pwfile",
                folder.resolve("password").toString(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + letters(),
                "--locale-provider=icu",
                "--icu-locale=de-DE",
                "--no-instructions");
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String letters() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                ? "en_US.UTF-8"
                : "C.UTF-8";
    }

    /**
     * We hold the lock, so a server on this folder has lost its application. A number alone may by
     * now belong to another program.
     */
    private void stopOrphan() throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isPresent()
                && process.get()
                        .info()
                        .command()
                        .map(it -> it.endsWith("/postgres"))
                        .orElse(true)) {
            run(
                    "pg_ctl",
                    "stop",
                    "--pgdata",
                    cluster.toString(),
                    "--mode",
                    "fast",
                    "--wait",
                    "--timeout",
                    "120",
                    "--silent");
        } else {
            Files.delete(file);
        }
    }

    private void launch(String durability) throws IOException {
        var log = folder.resolve("log");
        if (Files.notExists(log)) {
            account.give(Files.createDirectory(log));
        }
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            write("postgresql.conf", configuration(durability));
            write("pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n");
            try {
                run(
                        "pg_ctl",
                        "start",
                        "--pgdata",
                        cluster.toString(),
                        "--log",
                        log.resolve("start.log").toString(),
                        "--wait",
                        "--timeout",
                        "300",
                        "--silent");
                return;
            } catch (IOException failed) {
                if (attempt
                        == 3) { // between asking for a free port and using it, another program may
                    // take it
                    throw failed;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void write(String name, String text) throws IOException {
        account.give(Files.writeString(cluster.resolve(name), text));
    }

    private String configuration(String durability) {
        return """
        # Written by Allmende at each start. Your own settings go to ../eigene.conf.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        max_connections = 60
        shared_buffers = 128MB
        effective_cache_size = 1GB
        work_mem = 8MB
        maintenance_work_mem = 64MB
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        lc_messages = 'C'
        logging_collector = on
        log_directory = '../log'
        log_filename = 'postgresql-%%a.log'
        log_file_mode = 0600
        log_rotation_age = 1d
        log_rotation_size = 0
        log_truncate_on_rotation = on
        log_line_prefix = '%%m [%%p] '
        log_checkpoints = off
        %sinclude_if_exists = '../eigene.conf'
        """
                .formatted(port, durability);
    }

    private void createDatabase() throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", password);
                var statement = connection.createStatement()) {
            if (missing(statement, "select from pg_roles where rolname = '%s'")) {
                statement.execute(
                        "create role %s login createrole password '%s'".formatted(NAME, password));
            }
            if (missing(statement, "select from pg_database where datname = '%s'")) {
                statement.execute("create database %s owner %1$s".formatted(NAME));
            }
        }
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query.formatted(NAME))) {
            return !rows.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(account.prefix());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        output.isEmpty()
                                ? program + " failed"
                                : output.lines().reduce((first, last) -> last).orElseThrow());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", stopped);
        }
    }
}

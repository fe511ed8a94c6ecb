package org.allmende.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder that {@link LocalPostgres} lives in, held for one process at a time:
 *
 * <pre>
 * lock            held while we run; released by the system whatever happens to us
 * password        of the owner "allmende" and of the superuser "postgres"
 * binaries-…/     the programs, unpacked from the jar
 * cluster/        the data; postgresql.conf in it is written anew at each start
 * log/            one file for each day of the week
 * eigene.conf     settings of the operator, if there are any
 * </pre>
 */
record PostgresFolder(Path path, FileLock lock) implements AutoCloseable {

    private static final String MAJOR = "18";

    /** Takes the folder, creating it if need be. */
    static PostgresFolder take(Path path) throws IOException {
        if (Files.notExists(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        var folder = new PostgresFolder(path, lock(path));
        try {
            folder.checkVersion();
        } catch (IOException | RuntimeException refused) {
            folder.close();
            throw refused;
        }
        return folder;
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path log() {
        return path.resolve("log");
    }

    /** The password, made up at the first start. */
    String password() throws IOException {
        var file = passwordFile();
        if (Files.notExists(file)) {
            if (Files.exists(cluster())) {
                throw new StartRefused(
                        "Die Datei %s fehlt: Bitte spielen Sie sie aus der Sicherung zurück."
                                .formatted(file));
            }
            var unfinished = path.resolve("password.new");
            Files.deleteIfExists(unfinished);
            Files.writeString(Files.createFile(unfinished, mode("rw-------")), newPassword());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }

    private static FileLock lock(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new StartRefused(
                    "Allmende läuft mit dem Datenordner %s schon: Bitte beenden Sie den anderen Start oder setzen Sie ALLMENDE_DATA auf einen anderen Ordner."
                            .formatted(path.resolveSibling("")));
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
        var file = cluster().resolve("PG_VERSION");
        var found = Files.exists(file) ? Files.readString(file).strip() : MAJOR;
        if (!found.equals(MAJOR)) {
            throw new StartRefused(
                    "Die Datenbank in %s stammt von PostgreSQL %s, mitgeliefert ist %s: Bitte ziehen Sie sie um, wie es in docs/betrieb/start.md unter „Neue Hauptversion von PostgreSQL“ steht."
                            .formatted(path, found, MAJOR));
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}

package org.allmende.files;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;

/** A folder of files named by their hash, in 256 folders named by its beginning. */
final class DiskStore implements ContentStore {

    private final Path folder;

    DiskStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String hash, Path file) throws IOException {
        Path place = place(hash);
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            // The whole file or none appears under its name; nothing is copied.
            Files.createLink(place, file);
        } catch (FileAlreadyExistsException sameAtTheSameTime) {
            return;
        } catch (IOException | UnsupportedOperationException noLinks) {
            Path beside = Files.createTempFile(place.getParent(), "new-", null);
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public boolean has(String hash) {
        return Files.exists(place(hash));
    }

    @Override
    public InputStream open(String hash) throws IOException {
        return Files.newInputStream(place(hash));
    }

    @Override
    public void remove(String hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    @Override
    public void each(Instant before, Consumer<String> hash) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.walk(folder, 2)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace(File.separator, "");
                boolean isOld = Files.getLastModifiedTime(file).toInstant().isBefore(before);
                if (!name.matches("[0-9a-f]{64}")) {
                    forget(file, isOld);
                } else if (isOld) {
                    hash.accept(name);
                }
            }
        }
    }

    /** What a copy left behind that never ended. */
    private static void forget(Path file, boolean isOld) throws IOException {
        if (isOld && file.getFileName().toString().startsWith("new-")) {
            Files.deleteIfExists(file);
        }
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }
}

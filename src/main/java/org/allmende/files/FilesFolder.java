package org.allmende.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allmende.server.AllmendeSettings;
import org.springframework.stereotype.Component;

/** Where files lie on disk: those that are coming in, and those that stay. */
@Component
public class FilesFolder {

    /** Left for the database and the logs. */
    private static final long RESERVE = 200_000_000L;

    private final Path folder;

    FilesFolder(AllmendeSettings settings) {
        this.folder = settings.folder().resolve("files");
    }

    Path content() {
        return folder.resolve("content");
    }

    /** On the same disk as the content, so that nothing is copied and no memory disk fills up. */
    public Path incoming() {
        return made("incoming");
    }

    /** What is only kept to be quicker the next time. */
    Path cache() {
        return made("cache");
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    boolean hasRoomFor(long bytes) throws IOException {
        return Files.getFileStore(incoming()).getUsableSpace() > bytes + RESERVE;
    }
}

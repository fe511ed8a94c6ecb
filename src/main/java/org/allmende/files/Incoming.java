package org.allmende.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has come in and been looked at. Gone when closed; what was taken over stays in the
 * store.
 *
 * @param name cleaned
 * @param type recognised by the content
 */
record Incoming(Path file, String name, String hash, long size, String type, ContentState state)
        implements AutoCloseable {

    Content content() {
        return new Content(name, hash, size, type);
    }

    FileKind kind() {
        return FileKind.of(type);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}

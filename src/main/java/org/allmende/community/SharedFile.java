package org.allmende.community;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A text that an expert of the field keeps, without Java: {@code library/community/}. */
final class SharedFile {

    private SharedFile() {}

    static String read(String name) {
        String path = "/library/community/" + name;
        try (InputStream file = SharedFile.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}

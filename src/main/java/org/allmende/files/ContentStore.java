package org.allmende.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Holds contents under their SHA-256, each once. Knows no names and no people. */
interface ContentStore {

    /** Takes the content over unless it is there already; the file stays the caller's. */
    void keep(String hash, Path file) throws IOException;

    boolean has(String hash) throws IOException;

    /** To be closed by the caller. */
    InputStream open(String hash) throws IOException;

    void remove(String hash) throws IOException;

    /** All that came before that moment. */
    void each(Instant before, Consumer<String> hash) throws IOException;
}

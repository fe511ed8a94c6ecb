package org.allmende.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads one file in a process of its own: {@code type, file, place for its text, place for its
 * first page}. Files come from anybody, and the libraries that read them are large: whatever one of
 * them does to memory or time, it does here.
 */
public final class ReadingProgram {

    private ReadingProgram() {}

    public static void main(String[] arguments) throws IOException {
        String type = arguments[0];
        Path file = Path.of(arguments[1]);
        try (Writer text = Files.newBufferedWriter(Path.of(arguments[2]), StandardCharsets.UTF_8)) {
            TextReading.read(type, file, new LimitedWriter(text));
        } catch (LimitedWriter.Full enough) {
            // The beginning is enough for the search.
        }
        if (type.equals("application/pdf")) {
            FirstPage.draw(file, Path.of(arguments[3]));
        }
    }
}
